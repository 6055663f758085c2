package io.github.cfn401audit.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text with holes, compared. */
class TextTest {
  private static final StackId STACK = new StackId("app");

  /** Capital letters are symbols, everything else is fixed. */
  private static Text text(String pattern) {
    List<Text> pieces = new ArrayList<>();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      pieces.add(Character.isUpperCase(c) ? Text.of(symbol(c)) : Text.of(String.valueOf(c)));
    }
    return Text.concat(pieces);
  }

  private static Symbol symbol(char name) {
    return new Symbol.OfParameter(STACK, String.valueOf(name), new UnknownReason("no " + name, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "abc,   abc,   YES",
    "'',    '',    YES",
    "abc,   abd,   NO",
    "abc,   '',    NO",
    "P,     P,     YES",
    "P,     Q,     UNKNOWN",
    "P,     abc,   UNKNOWN",
    "P,     '',    UNKNOWN",
    "aP,    aP,    YES",
    "aP,    bP,    NO",
    "aP,    a,     UNKNOWN",
    "aP,    '',    NO",
    "aP,    abc,   UNKNOWN",
    "aP,    bc,    NO",
    "abP,   aQ,    UNKNOWN",
    "abP,   acQ,   NO",
    "Pa,    Pb,    NO",
    "Pa,    Qa,    UNKNOWN",
    "Pab,   b,     NO",
    "Pab,   ab,    UNKNOWN",
    "Pab,   Qcb,   NO",
    "Pab,   Qb,    UNKNOWN",
    "aPb,   ab,    UNKNOWN",
    "aPa,   a,     NO",
    "abPba, aba,   NO",
    "abPba, abba,  UNKNOWN",
    "aPbQc, aXc,   UNKNOWN",
    "aPbQc, ac,    NO",
    "aPbQc, abc,   UNKNOWN",
    "PQ,    QP,    UNKNOWN",
    "PaQ,   PaQ,   YES",
    "aP,    Pa,    UNKNOWN",
    "aP,    Qb,    UNKNOWN",
  })
  void twoTextsAreTheSameOrDifferentOnlyWhereThatIsCertain(String one, String other, Truth same) {
    assertThat(text(one).sameAs(text(other))).isEqualTo(same);
    assertThat(text(other).sameAs(text(one))).isEqualTo(same);
    assertThat(text(one).equals(text(other))).isEqualTo(same == Truth.YES);
  }

  @Test
  void symbolsAreReplacedOneByOne() {
    Text text = text("aPbQc");
    assertThat(text.symbols()).extracting(Symbol::display).containsExactly("P", "Q");
    assertThat(
            text.replacing(symbol -> symbol.display().equals("P") ? Text.of("x") : Text.of(symbol)))
        .isEqualTo(text("axbQc"));
  }

  @Test
  void theSameParameterOfAnotherStackIsAnotherSymbol() {
    UnknownReason why = new UnknownReason("no P", "");
    Text here = Text.of(new Symbol.OfParameter(STACK, "P", why));
    Text there = Text.of(new Symbol.OfParameter(new StackId("other"), "P", why));
    assertThat(here.sameAs(there)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void fixedNeighboursBecomeOnePiece() {
    assertThat(Text.concat(List.of(Text.of("a"), Text.of(""), Text.of("b"))))
        .isEqualTo(Text.of("ab"))
        .hasSameHashCodeAs(Text.of("ab"));
    assertThat(text("abPcd").pieces())
        .containsExactly(
            new Text.Piece.Fixed("ab"),
            new Text.Piece.Hole(symbol('P')),
            new Text.Piece.Fixed("cd"));
    assertThat(Text.concat(List.of()).literal()).contains("");
  }

  @ParameterizedTest
  @CsvSource({
    "abc, abc, abc, abc, ''",
    "'',  '',  '',  '',  ''",
    "P,   -,   '',  '',  P",
    "aP,  -,   a,   '',  ''",
    "Pa,  -,   '',  a,   ''",
    "aPb, -,   a,   b,   ''",
    "PQ,  -,   '',  '',  ''",
  })
  void aTextTellsWhatIsKnownOfIt(
      String pattern, String literal, String prefix, String suffix, String symbol) {
    Text text = text(pattern);
    assertThat(text.literal())
        .isEqualTo(literal.equals("-") ? Optional.empty() : Optional.of(literal));
    assertThat(text.prefix()).isEqualTo(prefix);
    assertThat(text.suffix()).isEqualTo(suffix);
    assertThat(text.symbol())
        .isEqualTo(symbol.isEmpty() ? Optional.empty() : Optional.of(symbol(symbol.charAt(0))));
  }

  @Test
  void theReasonIsThatOfTheFirstPieceThatHasOne() {
    Text pool = Text.of(new Symbol.OfResource(STACK, "Pool", "AWS::Cognito::UserPool", "Ref"));
    assertThat(pool.reason()).isEmpty();
    assertThat(Text.of(new Symbol.Pseudo(STACK, "AWS::Region")).reason()).isEmpty();
    assertThat(Text.concat(List.of(pool, text("aQP"))).reason())
        .contains(new UnknownReason("no Q", ""));
  }

  @Test
  void itIsShownAsTheUserWouldWriteIt() {
    UnknownReason why = new UnknownReason("x", "");
    Text text =
        Text.concat(
            List.of(
                Text.of("a-"),
                Text.of(new Symbol.OfResource(STACK, "Pool", "T", "Ref")),
                Text.of(new Symbol.OfResource(STACK, "Pool", "T", "Arn")),
                Text.of(new Symbol.Pseudo(STACK, "AWS::Region")),
                Text.of(new Symbol.OfParameter(STACK, "P", why)),
                Text.of(new Symbol.Undeclared(STACK, "U", why)),
                Text.of(new Symbol.Other(STACK, "key", why))));
    assertThat(text.display()).isEqualTo("a-${Pool}${Pool.Arn}${AWS::Region}${P}${U}${?}");
    assertThat(text).hasToString(text.display());
  }
}
