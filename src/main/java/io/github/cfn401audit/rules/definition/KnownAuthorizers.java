package io.github.cfn401audit.rules.definition;

import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.source.NameHint;
import java.util.ArrayList;
import java.util.List;

/** The authorizers that an API has, as the answer to a name that is none of them. */
final class KnownAuthorizers {
  private KnownAuthorizers() {}

  /** {@code : did you mean `Shop`?}, or {@code : it has Shop and Staff}; nothing without any. */
  static String hintOrAll(String name, StackResource api, Model model) {
    return NameHint.hintOrKnown(name, of(api, model), "it has");
  }

  /** {@code : did you mean `Shop`?}; nothing where no name is near. */
  static String hint(String name, StackResource api, Model model) {
    return NameHint.hint(name, of(api, model));
  }

  private static List<String> of(StackResource api, Model model) {
    List<String> known = new ArrayList<>();
    for (Authorizer authorizer : model.authorizers()) {
      if (authorizer.api().resource().filter(api::equals).isPresent()) {
        String one = authorizer.resource().properties().literal("Name").shown("");
        if (!one.isEmpty()) {
          known.add(one);
        }
      }
    }
    return known;
  }
}
