package io.github.cfn401audit.access.policy;

import io.github.cfn401audit.model.resource.JsonText;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a policy. A part that is not understood is a fault, and not known. */
final class PolicyReader {
  private static final Text LATEST = Text.of("2012-10-17");

  private final List<Statement> statements = new ArrayList<>();
  private final List<UnknownReason> unknown = new ArrayList<>();
  private final List<PolicyFault> faults = new ArrayList<>();

  private PolicyReader() {}

  static ResourcePolicy read(Value value) {
    PolicyReader reader = new PolicyReader();
    boolean document = reader.document(value);
    return new ResourcePolicy(
        reader.statements, reader.unknown, reader.faults, document, value.range());
  }

  /** False only for what is certainly not a JSON object. */
  private boolean document(Value value) {
    if (value instanceof Value.Mapping mapping) {
      policy(mapping);
      return true;
    }
    if (value instanceof Value.Unknown open) {
      unknown.add(open.reason());
      return true;
    }
    if (!(value instanceof Value.Scalar scalar)) {
      fault("the policy is not a map", value);
      return true;
    }
    if (JsonText.read(scalar.text(), scalar.range(), "a policy").orElse(null)
        instanceof Value.Mapping mapping) {
      policy(mapping);
      return true;
    }
    Optional<UnknownReason> open = scalar.text().reason();
    if (open.isPresent()) {
      unknown.add(open.get());
      return true;
    }
    fault("the policy is text that is not a JSON object", value);
    return scalar.text().literal().filter(text -> !text.isBlank()).isEmpty();
  }

  private void policy(Value.Mapping policy) {
    unknown.addAll(policy.more());
    Value written = policy.entry("Statement");
    StatementReader reader = new StatementReader(mayHaveVariables(policy), faults);
    if (written instanceof Value.Sequence list) {
      unknown.addAll(list.more());
      list.items().forEach(item -> statement(item, reader));
    } else if (written instanceof Value.Unknown open) {
      unknown.add(open.reason());
    } else if (written instanceof Value.Absent) {
      fault("the policy has no Statement", policy);
    } else {
      statement(written, reader);
    }
  }

  /**
   * Older versions of the language take a variable for plain text. See
   * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html.
   */
  private static boolean mayHaveVariables(Value.Mapping policy) {
    Value version = policy.entry("Version");
    return version instanceof Value.Scalar scalar
        ? scalar.text().sameAs(LATEST).isPossible()
        : !(version instanceof Value.Absent);
  }

  private void statement(Value value, StatementReader reader) {
    if (value instanceof Value.Mapping map) {
      statements.add(reader.read(map));
    } else {
      fault("a Statement is not a map", value);
    }
  }

  private void fault(String message, Value at) {
    faults.add(new PolicyFault(message, at.range()));
    unknown.add(new UnknownReason(message, "write it as the grammar of policies has it"));
  }
}
