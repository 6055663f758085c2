package io.github.cfn401audit.model;

import io.github.cfn401audit.template.Output;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.world.Island;
import io.github.cfn401audit.world.StackInstance;
import io.github.cfn401audit.world.UnseenPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a part that is not seen can know. A nested stack that is told nothing of a pool, by its
 * parameters or by a name that anybody can read, can add nothing to it.
 *
 * @param published the logical ids that an export or an SSM parameter mentions, with their stacks
 */
record Reach(Set<String> published) {
  Reach {
    published = Set.copyOf(published);
  }

  static Reach of(Island island) {
    Set<String> published = new HashSet<>();
    for (StackInstance stack : island.stacks()) {
      for (Output output : stack.template().outputs().values()) {
        if (output.exportName().isPresent()) {
          output.references().forEach(id -> published.add(key(stack.id().name(), id)));
        }
      }
      for (Resource resource : stack.resources()) {
        if (resource.type().equals("AWS::SSM::Parameter")) {
          resource.references().forEach(id -> published.add(key(stack.id().name(), id)));
        }
      }
    }
    return new Reach(published);
  }

  private static String key(String stack, String logicalId) {
    return stack + "/" + logicalId;
  }

  /** True unless the part is certainly not told which pool it is, nor which clients it has. */
  boolean mayTouch(UnseenPart part, UserPool pool, List<UserPoolClient> clients) {
    if (part.given().isEmpty() || !ValueSearch.isWhole(part.given().get())) {
      return true;
    }
    Set<String> telling = new HashSet<>();
    telling.add(pool.declared().toString());
    for (UserPoolClient client : clients) {
      if (client.pool().mayLeadTo(pool)) {
        telling.add(client.declared().toString());
      }
    }
    if (telling.stream().anyMatch(published::contains)) {
      return true;
    }
    List<Text> texts = new ArrayList<>();
    ValueSearch.texts(part.given().get(), texts::add);
    return texts.stream().anyMatch(text -> mayTell(text, telling));
  }

  /** What is not known may be anything; fixed text may be an id that somebody copied. */
  private static boolean mayTell(Text text, Set<String> telling) {
    for (Text.Piece piece : text.pieces()) {
      if (piece instanceof Text.Piece.Fixed fixed) {
        if (fixed.text().contains("_")) {
          return true;
        }
      } else if (piece instanceof Text.Piece.Hole hole
          && (hole.symbol().reason().isPresent()
              || (hole.symbol() instanceof Symbol.OfResource resource
                  && telling.contains(key(resource.stack().name(), resource.logicalId()))))) {
        return true;
      }
    }
    return false;
  }
}
