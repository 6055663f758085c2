package io.github.cfn401audit.world;

import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An export that nobody here reads: somebody elsewhere may.
 *
 * @param name the name of the export, as written
 * @param value what leaves by it
 */
public record UnreadExport(String name, Value value) {

  static List<UnreadExport> of(List<StackInstance> stacks, Links links) {
    Set<Links.Export> read = Collections.newSetFromMap(new IdentityHashMap<>());
    for (StackInstance stack : stacks) {
      for (Expression call : stack.template().imports()) {
        Optional<Text> name = World.importName(call, stack);
        if (name.isPresent()) {
          read.addAll(links.named(name.get(), stack));
        }
      }
    }
    List<UnreadExport> unread = new ArrayList<>();
    for (Links.Export export : links.exports()) {
      if (!read.contains(export)) {
        unread.add(
            new UnreadExport(
                export.name().display(),
                Evaluator.evaluate(export.output().value(), export.stack().environment())));
      }
    }
    return unread;
  }
}
