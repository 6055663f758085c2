package io.github.cfn401audit.access.policy;

import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code Principal} or {@code NotPrincipal} of a statement. Who has passed a Cognito authorizer is
 * anonymous to IAM, so only a star names that caller. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-create-attach.html
 * and https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html.
 *
 * @param namesEverybody whether a star is among them
 * @param accounts whether AWS accounts, roles or users are among them
 * @param inverted true for {@code NotPrincipal}
 * @param unknown what is not known of them
 */
record Principals(
    Truth namesEverybody, boolean accounts, boolean inverted, List<UnknownReason> unknown) {
  private static final Text EVERYBODY = Text.of("*");

  Principals {
    unknown = List.copyOf(unknown);
  }

  /** The principals of a value. */
  static Principals of(Value value, boolean inverted, List<PolicyFault> faults) {
    List<UnknownReason> unknown = new ArrayList<>();
    Truth star = Truth.NO;
    if (value instanceof Value.Scalar scalar) {
      star = star(scalar, unknown);
      if (star == Truth.NO) {
        faults.add(new PolicyFault("a Principal is * or a map", scalar.range()));
        star = Truth.UNKNOWN;
      }
    } else if (value instanceof Value.Mapping mapping) {
      star = mapping.more().isEmpty() ? Truth.NO : Truth.UNKNOWN;
      unknown.addAll(mapping.more());
      for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
        star = star.or(of(entry.getKey(), entry.getValue(), unknown));
      }
    } else {
      star = Truth.UNKNOWN;
      if (value instanceof Value.Unknown open) {
        unknown.add(open.reason());
      } else {
        faults.add(new PolicyFault("a Principal is * or a map", value.range()));
      }
    }
    boolean accounts = value instanceof Value.Mapping map && map.entries().containsKey("AWS");
    return new Principals(star, accounts, inverted, unknown);
  }

  private static Truth of(String kind, Value names, List<UnknownReason> unknown) {
    boolean accounts = kind.equals("AWS");
    if (!accounts) {
      boolean known =
          kind.equals("Service") || kind.equals("Federated") || kind.equals("CanonicalUser");
      return known ? Truth.NO : Truth.UNKNOWN;
    }
    if (names instanceof Value.Scalar scalar) {
      return star(scalar, unknown);
    }
    if (!(names instanceof Value.Sequence sequence)) {
      if (names instanceof Value.Unknown open) {
        unknown.add(open.reason());
      }
      return Truth.UNKNOWN;
    }
    unknown.addAll(sequence.more());
    Truth star = sequence.more().isEmpty() ? Truth.NO : Truth.UNKNOWN;
    for (Value item : sequence.items()) {
      star = star.or(item instanceof Value.Scalar scalar ? star(scalar, unknown) : Truth.UNKNOWN);
    }
    return star;
  }

  /** What a resource gives is an id or an ARN, never a star. */
  private static Truth star(Value.Scalar scalar, List<UnknownReason> unknown) {
    Text text = scalar.text();
    Truth same = text.sameAs(EVERYBODY);
    if (same == Truth.UNKNOWN && text.reason().isEmpty()) {
      return Truth.NO;
    }
    if (same == Truth.UNKNOWN) {
      text.reason().ifPresent(unknown::add);
    }
    return same;
  }

  /** True where they certainly name no anonymous caller, but AWS accounts, roles or users. */
  boolean areAccounts() {
    return !inverted && accounts && namesEverybody == Truth.NO;
  }

  /** Whether an anonymous caller is meant. */
  Holding holding(boolean mayAllow) {
    if (!inverted && namesEverybody != Truth.UNKNOWN) {
      return Holding.of(namesEverybody == Truth.YES);
    }
    // An Allow with NotPrincipal is not supported; older pages say that it allows everybody else.
    if (inverted && namesEverybody != Truth.UNKNOWN && !mayAllow) {
      return Holding.certain(namesEverybody == Truth.NO, Ground.NOT_PRINCIPAL);
    }
    return Holding.unknown(
        unknown.isEmpty()
            ? new UnknownReason(
                "whom the policy means by its Principal is not known", "write its Principal as `*`")
            : unknown.get(0));
  }
}
