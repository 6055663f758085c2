package io.github.cfn401audit.model.inventory;

import io.github.cfn401audit.model.resource.MisspeltProperty;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.source.NearName;
import io.github.cfn401audit.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds names of properties that look like others: AWS adds properties, and may have added one. */
public final class MisspeltProperties {
  private static final Set<String> ATTRIBUTES =
      Set.of("Condition", "DeletionPolicy", "DependsOn", "Metadata", "UpdateReplacePolicy");

  private final List<MisspeltProperty> found = new ArrayList<>();

  private MisspeltProperties() {}

  /** All of them. */
  public static List<MisspeltProperty> in(Inventory inventory) {
    MisspeltProperties properties = new MisspeltProperties();
    for (String type : PropertyNames.types()) {
      List<String> known = PropertyNames.of(type);
      for (StackResource resource : inventory.ofType(type)) {
        properties.check(resource, type, resource.propertyNames(), known, ATTRIBUTES);
      }
    }
    for (StackResource pool : inventory.ofType("AWS::Cognito::UserPool")) {
      List<String> triggers = PropertyNames.of("AWS::Cognito::UserPool.LambdaConfig");
      properties.check(pool, "LambdaConfig", pool.namesIn("LambdaConfig"), triggers, Set.of());
    }
    return properties.found;
  }

  private void check(
      StackResource resource,
      String owner,
      List<ScalarNode> written,
      List<String> known,
      Set<String> attributes) {
    for (ScalarNode name : written) {
      String text = name.text();
      if (known.contains(text)) {
        continue;
      }
      if (attributes.contains(text)) {
        found.add(new MisspeltProperty(resource, owner, text, name.range(), text));
      } else {
        NearName.of(text, known)
            .filter(near -> NearName.areAlike(text, near))
            .ifPresent(
                near -> found.add(new MisspeltProperty(resource, owner, text, name.range(), near)));
      }
    }
  }
}
