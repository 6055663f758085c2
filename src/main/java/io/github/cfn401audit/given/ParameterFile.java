package io.github.cfn401audit.given;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads parameter values in the forms that other tools use: the list of the AWS CLI, its list of
 * {@code KEY=VALUE}, the form of CodePipeline, a plain map, and the configuration of the SAM CLI.
 */
public final class ParameterFile {
  private ParameterFile() {}

  /** Which part of a file is read: for one stack, from one environment. */
  public record Selection(Optional<String> stack, Optional<String> environment) {}

  /**
   * The values that a file gives, in its order.
   *
   * @param root the tree of the file
   * @param selection the stack that all values are for, and the environment of a SAM configuration
   * @param stacks the names of all stacks that are audited
   */
  public static List<ParameterValues.Given> read(
      Node root, Selection selection, List<String> stacks, Consumer<Problem> problems) {
    ParameterFileValues values = new ParameterFileValues(selection.stack().orElse(""), problems);
    if (isSamConfiguration(root)) {
      new SamConfiguration(selection, stacks, problems).read((MapNode) root, values);
    } else if (selection.environment().isPresent()) {
      values.refuse(
          root, "has no environments: only a SAM CLI configuration takes one after a colon");
    } else {
      readPlain(root, values);
    }
    return values.all();
  }

  private static boolean isSamConfiguration(Node root) {
    String path = root.range().file().name();
    String name = path.substring(path.lastIndexOf('/') + 1);
    return root instanceof MapNode && (name.startsWith("samconfig") || name.endsWith(".toml"));
  }

  private static void readPlain(Node root, ParameterFileValues values) {
    if (root instanceof ListNode list) {
      readList(list, values);
    } else if (root instanceof MapNode map) {
      Optional<Node> parameters = map.get("Parameters");
      if (parameters.isPresent() && parameters.get() instanceof MapNode inner) {
        inner.entries().forEach(values::add);
      } else if (parameters.isPresent() && parameters.get() instanceof ListNode inner) {
        readList(inner, values);
      } else {
        readPlainMap(map, values);
      }
    } else {
      values.refuse(root, "contains no parameters: it must be a map or a list of them");
    }
  }

  /** A plain map may have a map of values per stack. */
  private static void readPlainMap(MapNode map, ParameterFileValues values) {
    for (MapNode.Entry entry : map.entries()) {
      if (entry.value() instanceof MapNode ofStack && ofStack.tag().isEmpty()) {
        ofStack.entries().forEach(inner -> values.addTo(entry.key().text(), inner));
      } else {
        values.add(entry);
      }
    }
  }

  private static void readList(ListNode list, ParameterFileValues values) {
    for (Node item : list.items()) {
      if (item instanceof MapNode map) {
        readItem(map, values);
      } else if (item instanceof ScalarNode scalar && scalar.text().indexOf('=') > 0) {
        int equals = scalar.text().indexOf('=');
        values.add(
            scalar.text().substring(0, equals),
            scalar.text().substring(equals + 1),
            scalar.range());
      } else {
        values.refuse(item, "an item is neither `KEY=VALUE` nor a map with a `ParameterKey`");
      }
    }
    values.sayPassedOver();
  }

  private static void readItem(MapNode item, ParameterFileValues values) {
    Node key = item.get("ParameterKey").orElse(null);
    if (!(key instanceof ScalarNode name) || name.text().isEmpty()) {
      values.refuse(item, "an item has no `ParameterKey`");
    } else if (item.get("UsePreviousValue").orElse(null) instanceof ScalarNode previous
        && previous.text().equalsIgnoreCase("true")) {
      values.passOver(name);
    } else if (item.get("ParameterValue").isPresent()) {
      values.add(new MapNode.Entry(name, item.get("ParameterValue").get()));
    } else {
      values.refuse(name, "parameter " + name.text() + " has no `ParameterValue`");
    }
  }
}
