package io.github.cfn401audit.model.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.model.Modelled;
import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.values.UnknownReason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Properties as typed facts, for each form in which a template may write them. */
class PropertyReaderTest {
  private static final int LINE_OF_THE_POOL = 6;

  private static PropertyReader reader(String properties) {
    String template =
        """
        Parameters:
          Given: { Type: Number }
        Conditions:
          Open: !Equals [!Ref Given, '1']
        Resources:
          Pool:
            Type: AWS::Cognito::UserPool
            Properties:
        """;
    return Modelled.of(template + properties.indent(6)).pools().get(0).resource().properties();
  }

  private static String shown(Resolved<?> resolved) {
    return resolved.provesAbsent()
        ? "nothing"
        : resolved.reason().map(UnknownReason::cause).orElseGet(() -> resolved.shown(""));
  }

  private static int line(Located located) {
    return located.range().line();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "60                     | 60",
        "'60'                   | 60",
        "-1                     | -1",
        "!Ref AWS::NoValue      | nothing",
        "!Ref Given             | parameter Given of <stdin> has no value",
        "an hour                | an hour of Pool is not a whole number",
        "6.5                    | 6.5 of Pool is not a whole number",
        "'-'                    | - of Pool is not a whole number",
        "9999999999999999999999 | 9999999999999999999999 of Pool is not a whole number",
        "[60]                   | a property of Pool is not text",
        "!Ref Pool              | ${Pool} of Pool is known at deployment only"
      },
      quoteCharacter = '"')
  void aNumberIsReadQuotedOrNot(String written, String result) {
    assertThat(shown(reader("Ttl: " + written).number("Ttl"))).isEqualTo(result);
  }

  @Test
  void aPropertyThatIsNotThereStandsAtItsResource() {
    PropertyReader reader = reader("A: 1");
    assertThat(shown(reader.number("Ttl"))).isEqualTo("nothing");
    assertThat(line(reader.number("Ttl"))).isEqualTo(LINE_OF_THE_POOL);
    assertThat(reader.place("Ttl").line()).isEqualTo(LINE_OF_THE_POOL);
    assertThat(reader.place("A").line()).isEqualTo(LINE_OF_THE_POOL + 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ AccessToken: hours } | hours",
        "{ IdToken: hours }     | nothing",
        "!Ref AWS::NoValue      | nothing",
        "hours                  | Units of Pool is not a map",
        "[hours]                | Units of Pool is not a map",
        "!Ref Given             | parameter Given of <stdin> has no value",
        "!If [Open, {}, { AccessToken: days }] | condition Open of <stdin> is not decided"
      })
  void aMapInsideIsReadLikeAResource(String written, String result) {
    PropertyReader units = reader("Units: " + written).inside("Units");
    assertThat(shown(units.literal("AccessToken"))).isEqualTo(result);
  }

  @Test
  void aMapThatIsNotThereHasNothingInsideAtAnyDepth() {
    PropertyReader reader = reader("A: 1").inside("Policies").inside("PasswordPolicy");
    assertThat(shown(reader.number("MinimumLength"))).isEqualTo("nothing");
    assertThat(reader.place("MinimumLength").line()).isEqualTo(LINE_OF_THE_POOL);
  }

  @Test
  void aListOfMapsIsReadItemByItem() {
    MapListing schema =
        reader(
                """
                Schema:
                  - { Name: email, Required: true }
                  - Name: tier
                    StringAttributeConstraints: { MaxLength: '20' }
                """)
            .maps("Schema");
    assertThat(schema.isComplete()).isTrue();
    assertThat(schema.items()).hasSize(2);
    PropertyReader email = schema.items().get(0);
    assertThat(shown(email.literal("Name"))).isEqualTo("email");
    assertThat(shown(email.flag("Required"))).isEqualTo("true");
    assertThat(line(email.literal("Name"))).isEqualTo(LINE_OF_THE_POOL + 4);
    PropertyReader tier = schema.items().get(1);
    assertThat(shown(tier.flag("Required"))).isEqualTo("nothing");
    assertThat(tier.place("Required").line()).isEqualTo(LINE_OF_THE_POOL + 5);
    PropertyReader constraints = tier.inside("StringAttributeConstraints");
    assertThat(shown(constraints.number("MaxLength"))).isEqualTo("20");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                     | 0 | ",
        "!Ref AWS::NoValue                      | 0 | ",
        "[{ Name: a }, !Ref AWS::NoValue]       | 1 | ",
        "[{ Name: a }, !If [Open, {}, [x]]]     | 1 | condition Open of <stdin> is not decided",
        "{ Name: a }                            | 0 | Schema of Pool is not a list",
        "!Ref Given                             | 0 | parameter Given of <stdin> has no value"
      })
  void aListOfMapsSaysWhyThereMayBeMore(String written, int items, String more) {
    MapListing schema = reader("Schema: " + written).maps("Schema");
    assertThat(schema.items()).hasSize(items);
    assertThat(schema.more())
        .extracting(UnknownReason::cause)
        .isEqualTo(more == null ? List.of() : List.of(more));
    assertThat(schema.provesEmpty()).isEqualTo(items == 0 && more == null);
  }

  @Test
  void anItemThatIsNotAMapMayHoldAnything() {
    PropertyReader item = reader("Schema: [email]").maps("Schema").items().get(0);
    assertThat(shown(item.literal("Name"))).isEqualTo("an item of Schema of Pool is not a map");
  }

  @Test
  void aListOfMapsThatIsNotThereIsNotWritten() {
    assertThat(reader("A: 1").maps("Schema").written()).isFalse();
    assertThat(reader("Schema: []").maps("Schema").written()).isTrue();
  }

  @Test
  void theEntriesOfAMapKeepTheirOrderAndPlaces() {
    TextMap mapping =
        reader(
                """
                AttributeMapping:
                  email: mail
                  name: !Ref Given
                  address: [street]
                """)
            .entries("AttributeMapping");
    assertThat(mapping.entries().keySet()).containsExactly("email", "name", "address");
    assertThat(shown(mapping.entry("email"))).isEqualTo("mail");
    assertThat(line(mapping.entry("email"))).isEqualTo(LINE_OF_THE_POOL + 4);
    assertThat(shown(mapping.entry("name"))).isEqualTo("${Given}");
    assertThat(shown(mapping.entry("address"))).isEqualTo("a property of Pool is not text");
    assertThat(shown(mapping.entry("phone_number"))).isEqualTo("nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!Ref AWS::NoValue | nothing",
        "mail              | AttributeMapping of Pool is not a map",
        "!Ref Given        | parameter Given of <stdin> has no value"
      })
  void anEntryOfAMapThatIsNotKnownIsNotKnown(String written, String result) {
    TextMap mapping = reader("AttributeMapping: " + written).entries("AttributeMapping");
    assertThat(mapping.entries()).isEmpty();
    assertThat(shown(mapping.entry("email"))).isEqualTo(result);
  }
}
