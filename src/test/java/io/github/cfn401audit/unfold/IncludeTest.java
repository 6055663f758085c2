package io.github.cfn401audit.unfold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code AWS::Include} of a local file, one test for each form. */
class IncludeTest {
  private static final String CLIENT =
      """
      WebClient:
        Type: AWS::Cognito::UserPoolClient
        Properties: { ClientName: web }
      """;

  @TempDir Path folder = Path.of("");

  private IncludeTest file(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(folder.resolve(name).resolve(".."));
    Files.writeString(path, text);
    return this;
  }

  /** A template whose resources are a pool, and what a location holds. */
  private Plain among(String location) throws IOException {
    return Plain.of(
        folder,
        """
        Resources:
          Pool: { Type: AWS::Cognito::UserPool }
          Fn::Transform:
            Name: AWS::Include
            Parameters: { Location: %s }
        """
            .formatted(location));
  }

  @Test
  void includeByARelativePath() throws IOException {
    Plain plain = file("parts/clients.yaml", CLIENT).among("./parts/clients.yaml");
    assertThat(plain.resources()).containsExactly("Pool {}", "WebClient {ClientName: 'web'}");
    assertThat(plain.unseen()).isEmpty();
    assertThat(plain.problems()).isEmpty();
  }

  @Test
  void includeOfAJsonFile() throws IOException {
    Plain plain =
        file(
                "clients.json",
                """
                { "WebClient": { "Type": "AWS::Cognito::UserPoolClient" } }
                """)
            .among("clients.json");
    assertThat(plain.resources()).containsExactly("Pool {}", "WebClient {}");
  }

  @Test
  void includeByTheLastSegmentOfAnS3Uri() throws IOException {
    assertThat(
            file("clients.yaml", CLIENT).among("s3://bucket/of/another/clients.yaml").resources())
        .containsExactly("Pool {}", "WebClient {ClientName: 'web'}");
  }

  @Test
  void includeByTheLastSegmentsOfAnS3UriPrefersTheLongerPath() throws IOException {
    file("clients.yaml", "Other: { Type: AWS::Cognito::UserPool }");
    assertThat(
            file("parts/clients.yaml", CLIENT).among("s3://bucket/parts/clients.yaml").resources())
        .containsExactly("Pool {}", "WebClient {ClientName: 'web'}");
  }

  @Test
  void includeByAnAddressWhoseEndIsKnown() throws IOException {
    assertThat(
            file("clients.yaml", CLIENT)
                .among("!Sub \"https://${Bucket}.s3.amazonaws.com/clients.yaml?versionId=1\"")
                .resources())
        .contains("WebClient {ClientName: 'web'}");
  }

  @Test
  void includeOfAnAssetOfTheAssembly() throws IOException {
    String hash = "0123456789abcdef".repeat(4);
    assertThat(
            file("asset." + hash + ".yaml", CLIENT)
                .among("!Sub \"s3://assets-${AWS::AccountId}/" + hash + ".yaml\"")
                .resources())
        .contains("WebClient {ClientName: 'web'}");
  }

  @Test
  void includeDoesNotLeadOutOfAnAssembly() throws IOException {
    file("out.yaml", CLIENT).file("assembly/manifest.json", "{}");
    Path template = folder.resolve("assembly");
    Plain plain =
        Plain.of(
            template,
            """
            Resources:
              Fn::Transform:
                Name: AWS::Include
                Parameters: { Location: ../out.yaml }
            """);
    assertThat(plain.resources()).isEmpty();
    assertThat(plain.unseen()).containsExactly("AWS::Include of ../out.yaml in app is not read");
  }

  @Test
  void includeOfAnAddressDoesNotLeadOutOfTheFolder() throws IOException {
    file("out.yaml", CLIENT);
    Plain plain =
        Plain.of(
            Files.createDirectories(folder.resolve("in")),
            """
            Resources:
              Fn::Transform:
                Name: AWS::Include
                Parameters: { Location: "s3://bucket/../out.yaml" }
            """);
    assertThat(plain.resources()).isEmpty();
  }

  @Test
  void includeAtTheTopOfATemplate() throws IOException {
    file("more.yaml", "Outputs: { Id: { Value: { Ref: Pool } } }");
    Plain plain =
        Plain.of(
            folder,
            """
            Transform: { Name: AWS::Include, Parameters: { Location: more.yaml } }
            Resources: { Pool: { Type: AWS::Cognito::UserPool } }
            """);
    assertThat(plain.outputs()).containsExactly("Id: '${Pool}'");
    assertThat(plain.unseen()).isEmpty();
  }

  @Test
  void includeInAListOfTransforms() throws IOException {
    file("more.yaml", "Outputs: { Id: { Value: { Ref: Pool } } }");
    Plain plain =
        Plain.of(
            folder,
            """
            Transform:
              - AWS::Serverless-2016-10-31
              - { Name: AWS::Include, Parameters: { Location: more.yaml } }
              - Mine
            Resources: { Pool: { Type: AWS::Cognito::UserPool } }
            """);
    assertThat(plain.outputs()).containsExactly("Id: '${Pool}'");
    assertThat(plain.unseen()).containsExactly("macro Mine of app has not run");
  }

  @Test
  void includeAmongProperties() throws IOException {
    file("properties.yaml", "GenerateSecret: false");
    assertThat(
            Plain.of(
                    folder,
                    """
                    Resources:
                      WebClient:
                        Type: AWS::Cognito::UserPoolClient
                        Properties:
                          ClientName: web
                          Fn::Transform:
                            Name: AWS::Include
                            Parameters: { Location: properties.yaml }
                    """)
                .resources())
        .containsExactly("WebClient {ClientName: 'web', GenerateSecret: 'false'}");
  }

  @Test
  void includeAsAWholeValue() throws IOException {
    file("properties.yaml", "ClientName: web");
    assertThat(
            Plain.of(
                    folder,
                    """
                    Resources:
                      WebClient:
                        Type: AWS::Cognito::UserPoolClient
                        Properties:
                          Fn::Transform:
                            Name: AWS::Include
                            Parameters: { Location: properties.yaml }
                    """)
                .resources())
        .containsExactly("WebClient {ClientName: 'web'}");
  }

  @Test
  void includeByTheShortFunction() throws IOException {
    file("properties.yaml", "ClientName: web");
    assertThat(
            Plain.of(
                    folder,
                    """
                    Resources:
                      WebClient:
                        Type: AWS::Cognito::UserPoolClient
                        Properties: !Transform
                          Name: AWS::Include
                          Parameters: { Location: properties.yaml }
                    """)
                .resources())
        .containsExactly("WebClient {ClientName: 'web'}");
  }

  @Test
  void includeOfMappings() throws IOException {
    file("maps.yaml", "Names: { web: { Name: shop } }");
    assertThat(
            Plain.of(
                    folder,
                    """
                    Mappings:
                      Fn::Transform:
                        Name: AWS::Include
                        Parameters: { Location: maps.yaml }
                    Resources:
                      WebClient:
                        Type: AWS::Cognito::UserPoolClient
                        Properties: { ClientName: !FindInMap [Names, web, Name] }
                    """)
                .resources())
        .containsExactly("WebClient {ClientName: 'shop'}");
  }

  @Test
  void includeOfALoop() throws IOException {
    file(
        "loop.yaml",
        """
        Fn::ForEach::Clients:
          - Name
          - [Web]
          - "${Name}Client": { Type: AWS::Cognito::UserPoolClient }
        """);
    assertThat(
            Plain.of(
                    folder,
                    """
                    Transform: AWS::LanguageExtensions
                    Resources:
                      Pool: { Type: AWS::Cognito::UserPool }
                      Fn::Transform:
                        Name: AWS::Include
                        Parameters: { Location: loop.yaml }
                    """)
                .resources())
        .containsExactly("Pool {}", "WebClient {} loop");
  }

  @Test
  void includeOfAllResources() throws IOException {
    file("clients.yaml", CLIENT);
    assertThat(
            Plain.of(
                    folder,
                    """
                    Resources:
                      Fn::Transform:
                        Name: AWS::Include
                        Parameters: { Location: clients.yaml }
                    """)
                .resources())
        .containsExactly("WebClient {ClientName: 'web'}");
  }

  @Test
  void includeOfAFileThatIsNotThereLeavesMoreResourcesPossible() throws IOException {
    Plain plain = among("s3://bucket/clients.yaml");
    assertThat(plain.resources()).containsExactly("Pool {}");
    assertThat(plain.unseen())
        .containsExactly("AWS::Include of s3://bucket/clients.yaml in app is not read");
    assertThat(plain.stack().whyUnread().get(0).cure())
        .isEqualTo("put the file at the path that the template names");
    assertThat(plain.problems()).isEmpty();
  }

  @Test
  void includeOfPropertiesThatAreNotThereLeavesMorePropertiesPossible() throws IOException {
    assertThat(
            Plain.of(
                    folder,
                    """
                    Resources:
                      WebClient:
                        Type: AWS::Cognito::UserPoolClient
                        Properties:
                          ClientName: web
                          Fn::Transform:
                            Name: AWS::Include
                            Parameters: { Location: properties.yaml }
                    """)
                .resources())
        .containsExactly(
            "WebClient {ClientName: 'web',"
                + " more: AWS::Include of properties.yaml in app is not read}");
  }

  @Test
  void includeOfShortFunctionsIsRefused() throws IOException {
    Plain plain =
        file("clients.yaml", CLIENT.replace("ClientName: web", "ClientName: !Sub web"))
            .among("clients.yaml");
    assertThat(plain.resources()).containsExactly("Pool {}");
    assertThat(plain.unseen()).containsExactly("AWS::Include of clients.yaml in app is not read");
    assertThat(plain.problems())
        .containsExactly(
            "clients.yaml:3:29 the short form `!Sub` is not allowed in an included file");
  }

  @Test
  void includeInsideAnIncludeIsRefused() throws IOException {
    file("other.yaml", "Other: { Type: AWS::Cognito::UserPool }");
    Plain plain =
        file(
                "clients.yaml",
                CLIENT
                    + """
                    Fn::Transform:
                      Name: AWS::Include
                      Parameters: { Location: other.yaml }
                    """)
            .among("clients.yaml");
    assertThat(plain.resources()).containsExactly("Pool {}", "WebClient {ClientName: 'web'}");
    assertThat(plain.unseen()).containsExactly("AWS::Include of other.yaml in app is not read");
    assertThat(plain.problems())
        .containsExactly("clients.yaml:5:3 an included file cannot include another one");
  }

  @Test
  void includeOfAListIsRefused() throws IOException {
    Plain plain = file("clients.yaml", "- WebClient").among("clients.yaml");
    assertThat(plain.resources()).containsExactly("Pool {}");
    assertThat(plain.problems()).containsExactly("clients.yaml:1:1 an included file must be a map");
  }

  @Test
  void includeOfAKeyThatIsThereAlreadyIsNotGuessed() throws IOException {
    Plain plain =
        file("clients.yaml", "Pool: { Type: AWS::Cognito::UserPool, Properties: { X: 1 } }")
            .among("clients.yaml");
    assertThat(plain.resources()).containsExactly("Pool {}");
    assertThat(plain.unseen()).containsExactly("AWS::Include of clients.yaml in app is not read");
  }
}
