package io.github.cfn401audit.suppression;

import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.Suppression;
import io.github.cfn401audit.source.SourceRange;
import java.time.LocalDate;

/**
 * A suppression with the places that it names.
 *
 * @param suppression the user's statement
 * @param scope what it names, besides its rule
 */
public record ScopedSuppression(Suppression suppression, SuppressionScope scope) {

  RuleId rule() {
    return suppression.rule();
  }

  String reason() {
    return suppression.reason();
  }

  Suppression.Kind kind() {
    return suppression.kind();
  }

  SourceRange at() {
    return suppression.at();
  }

  boolean isExpired(LocalDate today) {
    return suppression.isExpired(today);
  }
}
