package io.github.cfn401audit.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceRange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The answers of values of each kind. */
class ValueTest {
  private static final SourceRange RANGE = new SourceRange(SourceFile.inMemory("t.yaml", ""), 0, 0);
  private static final UnknownReason WHY = new UnknownReason("parameter P has no value", "");
  private static final Value TEXT = new Value.Scalar(Text.of("openid"), RANGE);
  private static final Value UNKNOWN = new Value.Unknown(WHY, RANGE);
  private static final Value ABSENT = new Value.Absent(RANGE);

  private static Value map(List<UnknownReason> more) {
    return new Value.Mapping(Map.of("Scope", TEXT), more, RANGE);
  }

  private static Value list(List<UnknownReason> more) {
    return new Value.Sequence(List.of(TEXT), more, RANGE);
  }

  @Test
  void anEntryThatIsNotWrittenIsAbsentOnlyInACompleteMap() {
    assertThat(map(List.of()).entry("Scope")).isEqualTo(TEXT);
    assertThat(map(List.of()).entry("Other").isAbsent()).isTrue();
    assertThat(map(List.of(WHY)).entry("Other").whyUnknown()).contains(WHY);
  }

  @Test
  void anUnknownValueMayHaveAnyItemAndAnyEntry() {
    assertThat(UNKNOWN.entry("Scope").whyUnknown()).contains(WHY);
    assertThat(UNKNOWN.items()).isEmpty();
    assertThat(UNKNOWN.more()).containsExactly(WHY);
    assertThat(UNKNOWN.isComplete()).isFalse();
  }

  @Test
  void aListIsCompleteUnlessMoreMayFollow() {
    assertThat(list(List.of()).isComplete()).isTrue();
    assertThat(list(List.of(WHY)).isComplete()).isFalse();
    assertThat(list(List.of(WHY)).items()).containsExactly(TEXT);
  }

  @Test
  void textHasNeitherItemsNorEntries() {
    assertThat(TEXT.items()).isEmpty();
    assertThat(TEXT.entries()).isEmpty();
    assertThat(TEXT.entry("Scope").isAbsent()).isTrue();
  }

  @Test
  void onlyAScalarHasText() {
    assertThat(TEXT.literal()).contains("openid");
    assertThat(List.of(UNKNOWN, ABSENT, list(List.of()), map(List.of())))
        .allSatisfy(value -> assertThat(value.asText()).isEmpty());
  }

  @Test
  void aScalarTellsWhyASymbolInItsTextIsNotKnown() {
    Text parameter = Text.of(new Symbol.OfParameter(new StackId("app"), "P", WHY));
    Value scope = new Value.Scalar(Text.concat(List.of(Text.of("orders/"), parameter)), RANGE);
    assertThat(scope.whyUnknown()).contains(WHY);
    assertThat(scope.literal()).isEmpty();
    assertThat(scope.isUnknown()).isFalse();
  }

  @Test
  void whatAResourceGivesIsKnownWellEnough() {
    Symbol.OfResource id =
        new Symbol.OfResource(new StackId("app"), "Pool", "AWS::Cognito::UserPool", "Ref");
    Value pool = new Value.Scalar(Text.of(id), RANGE);
    assertThat(pool.resource()).contains(id);
    assertThat(pool.whyUnknown()).isEmpty();
    assertThat(id.isRefTo("AWS::Cognito::UserPool")).isTrue();
    assertThat(id.id()).isEqualTo(new ResourceId("app", "Pool"));
  }
}
