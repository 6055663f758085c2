package io.github.cfn401audit.world;

import io.github.cfn401audit.values.StackId;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import java.util.Optional;

/**
 * The account and the region in which one stack reads what another publishes: whatever they are,
 * they are the same for both stacks.
 */
record SharedPlace(Optional<String> region, Optional<String> account) {
  private static final StackId BOTH = new StackId("");

  /** Whether two names are the same text in that place. */
  Truth same(Text one, Text other) {
    Text left = seen(one, false);
    Text right = seen(other, false);
    Truth same = left.sameAs(right);
    return same == Truth.UNKNOWN && seen(left, true).equals(seen(right, true)) ? Truth.NO : same;
  }

  /** The name with what both stacks share put in; their own names count as shared only if asked. */
  private Text seen(Text name, boolean exceptStackNames) {
    return name.replacing(
        symbol ->
            symbol
                .pseudoParameter()
                .filter(
                    pseudo ->
                        PseudoParameters.isShared(pseudo)
                            || (exceptStackNames && pseudo.equals("AWS::StackName")))
                .map(this::text)
                .orElseGet(() -> Text.of(symbol)));
  }

  private Text text(String pseudoParameter) {
    return PseudoParameters.known(pseudoParameter, region, account)
        .map(Text::of)
        .orElseGet(() -> Text.of(new Symbol.Pseudo(BOTH, pseudoParameter)));
  }
}
