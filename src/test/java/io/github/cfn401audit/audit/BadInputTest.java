package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What CloudFormation refuses is said with its place, and the rest is audited. */
class BadInputTest {
  /** Stands before the place of a problem in the rows, and is taken out. */
  private static final char MARK = '§';

  /** A method that nobody can call, which has nothing to do with what else is wrong. */
  private static final String FAULT =
      """
        Pool: { Type: AWS::Cognito::UserPool }
        Client:
          Type: AWS::Cognito::UserPoolClient
          Properties: { UserPoolId: !Ref Pool }
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Authorizer:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: shop
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [!GetAtt Pool.Arn]
        Method:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Authorizer
            AuthorizationScopes: [shop/read]
        Deployment:
          Type: AWS::ApiGateway::Deployment
          DependsOn: [Method]
          Properties: { RestApiId: !Ref Api, StageName: prod }
      """;

  private static final String FOUND = "error sdk-sign-in-lacks-scope at Method";

  @TempDir Path folder;

  private record Row(String form, String code, String message, String template) {}

  /** A value of a property of some other resource. */
  private static Row value(String form, String code, String message, String value) {
    return new Row(
        form,
        code,
        message,
        "Resources:\n  Topic: { Type: AWS::SNS::Topic, Properties: { TopicName: "
            + value
            + " } }\n");
  }

  private static Row shape(String form, String message, String value) {
    return value(form, "TEMPLATE_SHAPE", message, value);
  }

  private static Row condition(String form, String message, String formula) {
    return new Row(
        form,
        "TEMPLATE_SHAPE",
        message,
        "Conditions:\n  Is: !Equals [a, b]\n  Bad: " + formula + "\nResources:\n");
  }

  private static Row mapped(String form, String message, String value) {
    return new Row(
        form,
        "UNDECLARED",
        message,
        "Mappings: { Map: { a: { x: 1 }, b: { y: 2 } } }\n"
            + "Resources:\n  Topic: { Type: AWS::SNS::Topic, Properties: { TopicName: "
            + value
            + " } }\n");
  }

  private static final List<Row> ROWS =
      List.of(
          new Row(
              "cycleOfReferencesByRef",
              "CYCLE",
              "resource `One` leads back to itself through `Two`",
              """
              Resources:
                §One: { Type: AWS::SNS::Topic, Properties: { TopicName: !Ref Two } }
                Two: { Type: AWS::SNS::Topic, Properties: { TopicName: !Ref One } }
              """),
          new Row(
              "cycleOfReferencesByGetAttSubAndDependsOn",
              "CYCLE",
              "resource `One` leads back to itself through `Two` and `Three`",
              """
              Resources:
                §One: { Type: AWS::SNS::Topic, Properties: { TopicName: !GetAtt Two.TopicName } }
                Two: { Type: AWS::SNS::Topic, Properties: { TopicName: !Sub "a-${Three}" } }
                Three: { Type: AWS::SNS::Topic, DependsOn: [One] }
              """),
          new Row(
              "cycleOfReferencesOfUserPoolsAndClients",
              "CYCLE",
              "resource `A` leads back to itself through `B`",
              """
              Resources:
                §A:
                  Type: AWS::Cognito::UserPool
                  Properties: { UserPoolName: { Ref: B } }
                B:
                  Type: AWS::Cognito::UserPoolClient
                  Properties: { UserPoolId: { Ref: A } }
              """),
          new Row(
              "cycleOfAResourceWithItself",
              "CYCLE",
              "resource `One` leads back to itself",
              """
              Resources:
                §One: { Type: AWS::SNS::Topic, Properties: { TopicName: !Sub "${One}" } }
              """),
          new Row(
              "cycleOfConditions",
              "CYCLE",
              "condition `A` leads back to itself through `B`",
              """
              Conditions:
                §A: !And [!Condition B, !Equals [a, b]]
                B: !Not [Condition: A]
              Resources:
              """),
          new Row(
              "cycleOfAConditionWithItself",
              "CYCLE",
              "condition `A` leads back to itself",
              """
              Conditions:
                §A: { Condition: A }
              Resources:
              """),
          new Row(
              "missingConditionOfAResource",
              "UNDECLARED",
              "condition `Gone` is not declared",
              "Resources:\n  Topic: { Type: AWS::SNS::Topic, Condition: §Gone }\n"),
          new Row(
              "missingConditionOfAnOutput",
              "UNDECLARED",
              "condition `Gone` is not declared",
              "Outputs: { Out: { Value: a, Condition: §Gone } }\nResources:\n"),
          value(
              "missingConditionOfFnIf",
              "UNDECLARED",
              "condition `Gone` is not declared",
              "!If [§Gone, a, b]"),
          new Row(
              "missingConditionOfACondition",
              "UNDECLARED",
              "condition `Gone` is not declared",
              "Conditions:\n  Bad: !Not [{ Condition: §Gone }]\nResources:\n"),
          mapped("missingMapping", "mapping `Gone` is not declared", "!FindInMap [§Gone, a, x]"),
          mapped(
              "missingFirstKeyOfAMapping",
              "mapping `Map` has no key `c`",
              "!FindInMap [Map, §c, x]"),
          mapped(
              "missingSecondKeyOfAMapping",
              "mapping `Map` has no key `y` below `a`",
              "{ \"Fn::FindInMap\": [Map, a, §y] }"),
          mapped(
              "missingSecondKeyOfAMappingWhateverTheFirst",
              "mapping `Map` has no key `z` on its second level",
              "!FindInMap [Map, !Ref AWS::Region, §z]"),
          new Row(
              "functionInAMapping",
              "TEMPLATE_SHAPE",
              "`!Ref` is used in a mapping, where no function is allowed",
              "Mappings: { Map: { a: { x: §!Ref Pool } } }\nResources:\n"),
          value(
              "unknownTag", "UNKNOWN_TAG", "`!Reff` is not a CloudFormation function", "§!Reff X"),
          new Row(
              "unknownTagInMetadata",
              "UNKNOWN_TAG",
              "`!Reff` is not a CloudFormation function",
              "Metadata: { A: [§!Reff X] }\nResources:\n"),
          shape(
              "unknownFunction",
              "`Fn::Reff` is not a CloudFormation function",
              "{ §\"Fn::Reff\": X }"),
          shape("refOfAList", "`!Ref` takes the name of a parameter or a resource", "§!Ref [Pool]"),
          shape(
              "refOfNothing",
              "`Ref` takes the name of a parameter or a resource",
              "{ §Ref: null }"),
          shape(
              "getAttWithoutAnAttribute",
              "`!GetAtt` takes a logical id and an attribute",
              "§!GetAtt Pool"),
          shape(
              "getAttOfThree",
              "`Fn::GetAtt` takes a logical id and an attribute",
              "{ §\"Fn::GetAtt\": [Pool, Arn, x] }"),
          shape(
              "subOfAMap",
              "`Fn::Sub` takes a string, or a list of a string and a map",
              "{ §\"Fn::Sub\": { a: b } }"),
          shape(
              "subOfATextAlone",
              "`!Sub` takes a string, or a list of a string and a map",
              "§!Sub [\"${a}\"]"),
          shape(
              "subWithoutAMap",
              "`!Sub` takes a string, or a list of a string and a map",
              "§!Sub [\"${a}\", b]"),
          shape(
              "joinWithoutAList",
              "`!Join` takes a list of a delimiter and a list",
              "§!Join [\"\", a]"),
          shape(
              "joinOfOne",
              "`Fn::Join` takes a list of a delimiter and a list",
              "{ §\"Fn::Join\": [a] }"),
          shape(
              "joinOfThree",
              "`!Join` takes a list of a delimiter and a list",
              "§!Join [\"\", [a], b]"),
          shape("selectOfOne", "`!Select` takes a list of an index and a list", "§!Select [0]"),
          shape(
              "selectOutOfRange",
              "`!Select` asks for entry 2 of a list of 2 entries: the first one is entry 0",
              "§!Select [2, [a, b]]"),
          shape(
              "selectOutOfTheRangeOfASplit",
              "`Fn::Select` asks for entry 1 of a list of 1 entry: the first one is entry 0",
              "{ §\"Fn::Select\": [1, !Split [\",\", a]] }"),
          shape(
              "selectByNoNumber",
              "the index of `!Select` is not a whole number: `first`",
              "§!Select [first, [a]]"),
          shape(
              "selectByANegativeNumber",
              "the index of `!Select` is not a whole number: `-1`",
              "§!Select [-1, [a]]"),
          shape(
              "splitOfOne", "`!Split` takes a list of a delimiter and a string", "§!Split [\",\"]"),
          shape(
              "splitOfAList",
              "`!Split` takes a list of a delimiter and a string",
              "§!Split [\",\", [a]]"),
          shape(
              "findInMapOfTwo",
              "`!FindInMap` takes a list of a mapping and two keys",
              "§!FindInMap [Map, a]"),
          shape(
              "findInMapWithADefaultWithoutTheExtensions",
              "`!FindInMap` takes a list of a mapping and two keys",
              "§!FindInMap [Map, a, b, { DefaultValue: c }]"),
          shape(
              "ifOfTwo",
              "`!If` takes a list of the name of a condition and two values",
              "§!If [Is, a]"),
          shape(
              "ifOfFour",
              "`Fn::If` takes a list of the name of a condition and two values",
              "{ §\"Fn::If\": [Is, a, b, c] }"),
          shape(
              "ifOfAFormula",
              "`!If` takes a list of the name of a condition and two values",
              "§!If [!Equals [a, b], a, b]"),
          shape(
              "importValueOfAList",
              "`!ImportValue` takes the name of an export",
              "§!ImportValue [a]"),
          shape("base64OfAList", "`!Base64` takes a string", "§!Base64 [a]"),
          shape("getAZsOfAList", "`!GetAZs` takes the name of a region", "§!GetAZs [a]"),
          shape(
              "cidrOfOne",
              "`!Cidr` takes a list of an address block, a count and a size",
              "§!Cidr [10.0.0.0/16]"),
          shape(
              "lengthWithoutTheExtensions",
              "`Fn::Length` needs the line `Transform: AWS::LanguageExtensions`",
              "{ §\"Fn::Length\": [a] }"),
          new Row(
              "lengthOfAText",
              "TEMPLATE_SHAPE",
              "`Fn::Length` takes a list",
              """
              Transform: AWS::LanguageExtensions
              Outputs: { Out: { Value: { §"Fn::Length": a } } }
              Resources:
              """),
          new Row(
              "toJsonStringOfAText",
              "TEMPLATE_SHAPE",
              "`Fn::ToJsonString` takes a map or a list",
              """
              Transform: AWS::LanguageExtensions
              Outputs: { Out: { Value: { §"Fn::ToJsonString": a } } }
              Resources:
              """),
          condition("equalsOfOne", "`!Equals` takes a list of two values", "§!Equals [a]"),
          condition(
              "equalsOfThree",
              "`Fn::Equals` takes a list of two values",
              "{ §\"Fn::Equals\": [a, b, c] }"),
          condition(
              "notOfTwo",
              "`!Not` takes a list of one condition",
              "§!Not [!Equals [a, b], !Equals [a, c]]"),
          condition(
              "andOfOne", "`!And` takes a list of 2 to 10 conditions", "§!And [!Equals [a, b]]"),
          condition(
              "orOfEleven",
              "`!Or` takes a list of 2 to 10 conditions",
              "§!Or [" + "!Condition Is, ".repeat(10) + "!Condition Is]"),
          condition("andOfNames", "`!And` takes a list of 2 to 10 conditions", "§!And [Is, Is]"),
          condition(
              "conditionOfAList", "`!Condition` takes the name of a condition", "§!Condition [Is]"),
          new Row(
              "conditionThatIsNoFormula",
              "TEMPLATE_SHAPE",
              "condition `Bad` is not a condition function",
              "Conditions:\n  §Bad: true\nResources:\n"),
          new Row(
              "conditionOfAResourceThatIsNoName",
              "TEMPLATE_SHAPE",
              "`Condition` takes the name of a condition",
              "Resources:\n  Topic: { Type: AWS::SNS::Topic, §Condition: !Equals [a, b] }\n"),
          new Row(
              "resourceWithoutAType",
              "TEMPLATE_SHAPE",
              "resource Topic has no Type",
              "Resources:\n  §Topic: { Properties: { TopicName: a } }\n"),
          new Row(
              "outputWithoutAValue",
              "TEMPLATE_SHAPE",
              "output Out has no Value",
              "Outputs:\n  §Out: { Description: a }\nResources:\n"),
          new Row(
              "parameterThatIsNoMap",
              "TEMPLATE_SHAPE",
              "parameter Stage is not a map",
              "Parameters:\n  §Stage: prod\nResources:\n"));

  @TestFactory
  Stream<DynamicTest> everyFormIsSaidWithItsPlaceAndTheRestIsAudited() {
    return ROWS.stream().map(row -> DynamicTest.dynamicTest(row.form(), () -> check(row)));
  }

  private void check(Row row) throws IOException {
    int mark = row.template().indexOf(MARK);
    String before = row.template().substring(0, mark);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = mark - before.lastIndexOf('\n');
    Audited audited =
        new Audited(folder).file("shop.yaml", before + row.template().substring(mark + 1) + FAULT);
    assertThat(audited.result().problems())
        .containsExactly(
            new Problem(
                Problem.Code.valueOf(row.code()), row.message(), "shop.yaml", line, column));
    assertThat(audited.findings()).containsExactly(FOUND);
  }

  private List<String> problems(String... files) throws IOException {
    Audited audited = new Audited(folder);
    for (int i = 0; i < files.length; i += 2) {
      audited.file(files[i], files[i + 1]);
    }
    assertThat(audited.findings()).contains(FOUND);
    List<String> lines = new ArrayList<>();
    for (Problem problem : audited.result().problems()) {
      lines.add(
          problem.code()
              + " "
              + problem.file()
              + ":"
              + problem.line()
              + ":"
              + problem.column()
              + " "
              + problem.message());
    }
    return lines;
  }

  @Test
  void cycleOfMappings() throws IOException {
    assertThat(
            problems(
                "shop.yaml",
                """
                Mappings:
                  A: { a: { x: !FindInMap [B, a, x] } }
                  B: { a: { x: !FindInMap [A, a, x] } }
                Resources:
                  Topic: { Type: AWS::SNS::Topic, Properties: { TopicName: !FindInMap [A, a, x] } }
                  Other:
                    Type: AWS::Cognito::UserPoolClient
                    Properties: { UserPoolId: !FindInMap [A, a, x] }
                """
                    + FAULT.replace(
                        "ProviderARNs", "AuthorizerResultTtlInSeconds: 300\n      ProviderARNs")))
        .containsExactly(
            "CYCLE shop.yaml:2:3 mapping `A` leads back to itself through `B`",
            "TEMPLATE_SHAPE shop.yaml:2:16 `!FindInMap` is used in a mapping, where no"
                + " function is allowed",
            "TEMPLATE_SHAPE shop.yaml:3:16 `!FindInMap` is used in a mapping, where no"
                + " function is allowed");
  }

  @Test
  void cycleOfImports() throws IOException {
    assertThat(
            problems(
                "a.yaml",
                """
                Outputs:
                  One: { Value: !ImportValue two, Export: { Name: one } }
                Resources:
                """
                    + FAULT,
                "b.yaml",
                """
                Outputs:
                  Two: { Value: !Sub ["x-${v}", { v: !ImportValue one }], Export: { Name: two } }
                Resources: { Topic: { Type: AWS::SNS::Topic } }
                """))
        .containsExactly(
            "CYCLE a.yaml:2:3 the value of the export one leads back to itself through other stacks");
  }

  @Test
  void cycleOfNestedStacks() throws IOException {
    assertThat(
            problems(
                "a.yaml",
                """
                Resources:
                  Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: b.yaml } }
                """,
                "b.yaml",
                """
                Resources:
                  Outer: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: a.yaml } }
                """,
                "c.yaml",
                "Resources:\n" + FAULT))
        .containsExactly(
            "CYCLE a.yaml:2:3 nested stack Inner leads back to b.yaml",
            "CYCLE b.yaml:2:3 nested stack Outer leads back to a.yaml");
  }

  @Test
  void aLongChainOfConditionsIsDecided() throws IOException {
    StringBuilder template = new StringBuilder("Conditions:\n");
    for (int i = 0; i < 6000; i++) {
      template.append("  C").append(i).append(": !Not [!Condition C").append(i + 1).append("]\n");
    }
    template.append("  C6000: !Equals [a, a]\nResources:\n");
    String present = FAULT.replace("  Pool: { Type", "  Pool: { Condition: C0, Type");
    assertThat(problems("shop.yaml", template + present)).isEmpty();
  }

  @Test
  void aLongCycleBehindALongChainOfConditionsIsSaid() throws IOException {
    StringBuilder template = new StringBuilder("Conditions:\n");
    for (int i = 0; i < 6000; i++) {
      int next = i == 5999 ? 300 : i + 1;
      template.append("  C").append(i).append(": !Not [!Condition C").append(next).append("]\n");
    }
    template.append("Resources:\n  Topic: { Type: AWS::Cognito::UserPool, Condition: C0 }\n");
    assertThat(problems("shop.yaml", template + FAULT))
        .containsExactly(
            "CYCLE shop.yaml:302:3 condition `C300` leads back to itself through `C301`, `C302`,"
                + " `C303`, `C304` and 5695 more");
  }

  @Test
  void aLongChainOfImportsIsFollowedOnlySoFar() throws IOException {
    StringBuilder template = new StringBuilder("Outputs:\n");
    for (int i = 0; i < 6000; i++) {
      template.append("  O").append(i).append(": { Value: !ImportValue v").append(i + 1);
      template.append(", Export: { Name: v").append(i).append(" } }\n");
    }
    assertThat(problems("shop.yaml", template + "Resources:\n" + FAULT)).isEmpty();
  }

  @Test
  void keysThatStandTwiceAreCounted() throws IOException {
    StringBuilder template = new StringBuilder("Metadata:\n");
    for (int i = 0; i < 30; i++) {
      template.append("  K").append(i).append(": a\n  K").append(i).append(": b\n");
    }
    List<String> problems = problems("shop.yaml", template + "Resources:\n" + FAULT);
    assertThat(problems).hasSize(11);
    assertThat(problems.get(0))
        .isEqualTo(
            "DUPLICATE_KEY shop.yaml:2:3 `K0` appears on line 2 and again on line 3: the last one"
                + " counts");
    assertThat(problems.get(10))
        .isEqualTo(
            "DUPLICATE_KEY shop.yaml:22:3 `K10` appears on line 22 and again on line 23: the last"
                + " one counts, and 19 more keys appear twice");
  }

  @Test
  void placesOfOneKindAreCounted() throws IOException {
    StringBuilder template = new StringBuilder("Resources:\n");
    for (int i = 0; i < 13; i++) {
      template.append("  T").append(i).append(": { Type: AWS::SNS::Topic, Condition: Gone }\n");
    }
    List<String> problems = problems("shop.yaml", template + FAULT);
    assertThat(problems).hasSize(11);
    assertThat(problems.get(10))
        .endsWith("condition `Gone` is not declared, and 2 more problems like this");
  }

  private static final List<Row> HEALTHY =
      List.of(
          new Row(
              "referencesInBranchesThatNeverMeet",
              "",
              "",
              """
              Conditions: { Is: !Equals [!Ref AWS::Region, b] }
              Resources:
                One: { Type: AWS::SNS::Topic, Properties: { TopicName: !If [Is, !Ref Two, x] } }
                Two: { Type: AWS::SNS::Topic, Properties: { TopicName: !If [Is, x, !Ref One] } }
              """),
          new Row(
              "functionsInMetadata",
              "",
              "",
              """
              Resources:
                One:
                  Type: AWS::SNS::Topic
                  Metadata: { a: { Ref: One }, b: { "Fn::Mine": c }, c: { "Fn::If": [a] } }
              """),
          new Row(
              "findInMapWithADefault",
              "",
              "",
              """
              Transform: AWS::LanguageExtensions
              Mappings: { Map: { a: { x: 1 } } }
              Outputs:
                Out: { Value: !FindInMap [Map, b, y, { DefaultValue: c }] }
              Resources:
              """),
          new Row(
              "findInMapByWhatOnlyTheDeploymentKnows",
              "",
              "",
              """
              Mappings: { Map: { a: { x: 1 }, b: { y: 2 } } }
              Outputs: { Out: { Value: !FindInMap [Map, !Ref AWS::Region, y] } }
              Resources:
              """),
          value(
              "functionsInFunctions",
              "",
              "",
              "!Base64 { \"Fn::Sub\": [\"${a}\", { a: !Ref Pool }] }"),
          value(
              "aMacroInAFunction",
              "",
              "",
              "{ \"Fn::Sub\": { \"Fn::Transform\": { Name: Mine } } }"),
          value("zonesOfThisRegion", "", "", "!Select [0, !GetAZs \"\"]"),
          value(
              "listsThatFunctionsGive", "", "", "!Join [\",\", !Split [\"-\", !Ref AWS::StackId]]"),
          new Row(
              "conditionsOfAnIncludeThatIsNotRead",
              "",
              "",
              """
              Conditions:
                "Fn::Transform": { Name: AWS::Include, Parameters: { Location: gone.yaml } }
              Outputs: { Out: { Value: a, Condition: Gone } }
              Resources:
              """),
          new Row(
              "mappingsOfAnIncludeThatIsNotRead",
              "",
              "",
              """
              Transform: { Name: AWS::Include, Parameters: { Location: gone.yaml } }
              Mappings: { Map: { a: { x: 1 } } }
              Outputs: { Out: { Value: !FindInMap [Gone, a, x] } }
              Resources:
              """),
          new Row(
              "anotherLanguageUnderAMacro",
              "",
              "",
              """
              Transform: Mine
              Outputs: { Out: { Value: { "Fn::Mine": a }, Condition: Gone } }
              Resources:
              """),
          new Row(
              "resourcesThatALoopMakes",
              "",
              "",
              """
              Transform: AWS::LanguageExtensions
              Conditions: { "Fn::ForEach::C": [C, [A], { "Is${C}": !Equals [a, b] }] }
              Outputs: { Out: { Value: !If [IsA, a, b] } }
              Resources:
                "Fn::ForEach::T": [T, [A], { "T${T}": { Type: AWS::SNS::Topic, Condition: IsA } }]
              """));

  @TestFactory
  Stream<DynamicTest> nothingIsSaidOfWhatCloudFormationTakes() {
    return HEALTHY.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.form(),
                    () ->
                        assertThat(
                                new Audited(folder)
                                    .file("shop.yaml", row.template() + FAULT)
                                    .result()
                                    .problems())
                            .isEmpty()));
  }
}
