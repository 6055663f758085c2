package io.github.cfn401audit.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a nested stack to its template. */
class NestedStackTest {
  private static final String HASH =
      "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

  @TempDir Path root = Path.of("");
  private Folder folder = new Folder(root);

  @BeforeEach
  void begin() {
    folder = new Folder(root);
  }

  private static String nesting(String... urls) {
    StringBuilder text = new StringBuilder("Resources:\n");
    for (int i = 0; i < urls.length; i++) {
      text.append("  N").append(i + 1).append(": { Type: AWS::CloudFormation::Stack, ");
      text.append("Properties: { TemplateURL: ").append(urls[i]).append(" } }\n");
    }
    text.append("Conditions: { C: !Equals [!Ref AWS::Region, a] }\n");
    text.append("Mappings: { a: { b: { c: d } } }\n");
    return text.toString();
  }

  @Test
  void aPathLeadsFromTheFolderOfTheTemplate() throws IOException {
    folder.file("app/root.yaml", nesting("./parts/auth.yaml", "../shared/api.yaml"));
    folder.templates("app/parts/auth.yaml", "shared/api.yaml", "auth.yaml");
    assertThat(folder.read("app/root.yaml"))
        .isEqualTo(
            """
            root = app/root.yaml
              N1: root/N1 = app/parts/auth.yaml
              N2: root/N2 = shared/api.yaml
            3 read, 0 passed over
            """);
  }

  @Test
  void whatIsNestedIsNoStackOfItsOwn() throws IOException {
    folder.file("root.yaml", nesting("auth.yaml"));
    folder.templates("auth.yaml", "other.yaml");
    assertThat(folder.read("."))
        .isEqualTo(
            """
            other = other.yaml
            root = root.yaml
              N1: root/N1 = auth.yaml
            3 read, 0 passed over
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://bucket.s3.amazonaws.com/v1/auth.yaml
          https://bucket.s3.amazonaws.com/auth.yaml?versionId=a/b
          !Sub "https://${Bucket}.s3.${AWS::URLSuffix}/${Version}/auth.yaml"
          !Sub ["https://x/${File}", { File: auth.yaml }]
          { "Fn::Sub": "${Base}/auth.yaml" }
          !Sub "https://x/v1${KeyPrefix}/auth.yaml"
          !Sub ["https://x/${Path}", { Path: !Sub "${Base}/auth.yaml" }]
          !Join [ "/", [ !Ref Base, "auth.yaml" ] ]
          !Join [ "", [ "https://", !Ref Base, "/auth", ".yaml" ] ]
          !If [ C, "https://a/auth.yaml", "https://b/auth.yaml" ]
          """)
  void anAddressNamesAFileByItsLastSegment(String url) throws IOException {
    folder.file("root.yaml", nesting(url));
    folder.templates("parts/auth.yaml", "parts/other.yaml");
    assertThat(folder.read("."))
        .isEqualTo(
            """
            other = parts/other.yaml
            root = root.yaml
              N1: root/N1 = parts/auth.yaml
            3 read, 0 passed over
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !Ref Url                                             | template ${Url} is not among these files
          !GetAtt Store.Url                                    | template ${Store.Url} is not among these files
          !ImportValue url                                     | template ${Fn::ImportValue} is not among these files
          !Select [0, [a]]                                     | template ${Fn::Select} is not among these files
          !FindInMap [a, b, c]                                 | template ${Fn::FindInMap} is not among these files
          !Sub "https://x/${Name}"                             | template https://x/${Name} is not among these files
          !Sub "${Url}"                                        | template ${Url} is not among these files
          !If [ C, "https://a/auth.yaml", "https://b/x.yaml" ] | template ${C} is not among these files
          !If [ C, "https://a/auth.yaml", "https://b/oauth.yaml" ] | template ${C} is not among these files
          https://x/none.yaml                                  | template https://x/none.yaml is not among these files
          none.yaml                                            | template none.yaml is not among these files
          ""                                                   | it does not name a template
          null                                                 | it does not name a template
          """)
  void whatCannotBeFoundIsSaidWithTheAddress(String url, String reason) throws IOException {
    folder.file("root.yaml", nesting(url));
    folder.templates("auth.yaml");
    assertThat(folder.read("."))
        .isEqualTo(
            "auth = auth.yaml\nroot = root.yaml\n  N1: " + reason + "\n2 read, 0 passed over\n");
  }

  /** Part of the last segment of an S3 URL is not known: the file is possible, and no more. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !Sub "https://x/v1${KeyPrefix}auth.yaml"   | template https://x/v1${KeyPrefix}auth.yaml may be parts/auth.yaml
          !Join ["", [!Ref Base, "auth.yaml"]]       | template ${Base}auth.yaml may be parts/auth.yaml
          !Sub "https://x/${KeyPrefix}h.yaml"        | template https://x/${KeyPrefix}h.yaml may be parts/auth.yaml
          !Sub "https://x/${KeyPrefix}other.yaml"    | template https://x/${KeyPrefix}other.yaml is not among these files
          """)
  void aFileWhoseNameIsPartlyKnownIsPossibleOnly(String url, String reason) throws IOException {
    folder.file("root.yaml", nesting(url));
    folder.templates("parts/auth.yaml");
    assertThat(folder.read("."))
        .isEqualTo(
            "auth = parts/auth.yaml\nroot = root.yaml\n  N1: "
                + reason
                + "\n2 read, 0 passed over\n");
  }

  @Test
  void theDefaultOfARootCompletesTheNameOfAFile() throws IOException {
    String parameters = "Parameters: { Prefix: { Type: String, Default: v1/ } }\n";
    String url = "!Sub 'https://x/${Prefix}auth.yaml'";
    folder.file("root.yaml", parameters + nesting(url, "middle.yaml"));
    folder.file("middle.yaml", parameters + nesting(url));
    folder.templates("parts/auth.yaml");
    assertThat(folder.read("."))
        .isEqualTo(
            """
            root = root.yaml
              N1: root/N1 = parts/auth.yaml
              N2: root/N2 = middle.yaml
                N1: template https://x/${Prefix}auth.yaml may be parts/auth.yaml
            3 read, 0 passed over
            """);
  }

  @Test
  void aNestedStackWithoutATemplateNamesNone() throws IOException {
    folder.file("root.yaml", "Resources: { N: { Type: AWS::CloudFormation::Stack } }");
    assertThat(folder.read("root.yaml"))
        .isEqualTo("root = root.yaml\n  N: it does not name a template\n1 read, 0 passed over\n");
  }

  @Test
  void ofSeveralFilesOfOneNameTheOneBesideTheParentIsMeant() throws IOException {
    folder.file("a/root.yaml", nesting("https://x/auth.yaml"));
    folder.file("c/root.yaml", nesting("https://x/auth.yaml"));
    folder.templates("a/auth.yaml", "b/auth.yaml");
    assertThat(folder.read("."))
        .isEqualTo(
            """
            root = a/root.yaml
              N1: root/N1 = a/auth.yaml
            auth = b/auth.yaml
            root = c/root.yaml
              N1: template https://x/auth.yaml is not among these files
            4 read, 0 passed over
            """);
  }

  @Test
  void anApplicationOfSamIsANestedStackToo() throws IOException {
    folder.file(
        "root.yaml",
        """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Auth: { Type: AWS::Serverless::Application, Properties: { Location: ./auth.yaml } }
          Store:
            Type: AWS::Serverless::Application
            Properties: { Location: { ApplicationId: a, SemanticVersion: 1.0.0 } }
        """);
    folder.templates("auth.yaml");
    assertThat(folder.read("."))
        .isEqualTo(
            """
            root = root.yaml
              Auth: root/Auth = auth.yaml
              Store: template ${map} is not among these files
            2 read, 0 passed over
            """);
  }

  @Test
  void aPathThatLeadsToNoTemplateIsSaid() throws IOException {
    folder.file("root.yaml", nesting("other.json", "parts", "broken.yaml"));
    folder.file("other.json", "{}");
    folder.file("parts/x.txt", "");
    folder.file("broken.yaml", "a: [\n");
    TemplateLibrary library = folder.library("root.yaml");
    assertThat(library.problems())
        .extracting("file")
        .containsExactly("broken.yaml", "other.json", "parts");
    assertThat(library.roots().get(0).nested().values())
        .allMatch(NestedTemplate.Unread.class::isInstance);
  }

  @Test
  void standardInputNestsFilesOfTheCurrentFolder() throws IOException {
    folder.templates("parts/auth.yaml");
    assertThat(folder.standardInput(nesting("parts/auth.yaml")).read("-"))
        .isEqualTo(
            """
            <stdin> = <stdin>
              N1: <stdin>/N1 = parts/auth.yaml
            2 read, 0 passed over
            """);
  }

  @Test
  void nestingGoesDownAnyNumberOfLevels() throws IOException {
    folder.file("a.yaml", nesting("b.yaml"));
    folder.file("b.yaml", nesting("c.yaml", "d.yaml"));
    folder.file("c.yaml", nesting("d.yaml"));
    folder.templates("d.yaml");
    assertThat(folder.read("."))
        .isEqualTo(
            """
            a = a.yaml
              N1: a/N1 = b.yaml
                N1: a/N1/N1 = c.yaml
                  N1: a/N1/N1/N1 = d.yaml
                N2: a/N1/N2 = d.yaml
            4 read, 0 passed over
            """);
  }

  @Test
  void aTemplateThatIsNestedTwiceIsTwoStacks() throws IOException {
    folder.file("root.yaml", nesting("auth.yaml", "./auth.yaml"));
    folder.templates("auth.yaml");
    assertThat(folder.read("."))
        .isEqualTo(
            """
            root = root.yaml
              N1: root/N1 = auth.yaml
              N2: root/N2 = auth.yaml
            2 read, 0 passed over
            """);
  }

  @Test
  void aTemplateThatNestsItselfIsAuditedOnce() throws IOException {
    folder.file("a.yaml", nesting("a.yaml"));
    assertThat(folder.read("."))
        .isEqualTo(
            """
            a = a.yaml
              N1: it leads back to a.yaml
            ! a.yaml:2:3 CYCLE: nested stack N1 leads back to a.yaml
            1 read, 0 passed over
            """);
  }

  @Test
  void templatesThatNestEachOtherAreAuditedBesideTheRest() throws IOException {
    folder.file("b.yaml", nesting("c.yaml"));
    folder.file("c.yaml", nesting("b.yaml"));
    folder.templates("a.yaml", "d.yaml");
    assertThat(folder.read("."))
        .isEqualTo(
            """
            a = a.yaml
            b = b.yaml
              N1: b/N1 = c.yaml
                N1: it leads back to b.yaml
            d = d.yaml
            ! b.yaml:2:3 CYCLE: nested stack N1 leads back to c.yaml
            ! c.yaml:2:3 CYCLE: nested stack N1 leads back to b.yaml
            4 read, 0 passed over
            """);
  }

  @Test
  void aCycleBelowARootIsNoRoot() throws IOException {
    folder.file("b.yaml", nesting("c.yaml"));
    folder.file("c.yaml", nesting("b.yaml"));
    folder.file("z.yaml", nesting("c.yaml"));
    assertThat(folder.library(".").roots()).extracting(StackTemplate::name).containsExactly("z");
  }

  /** A root stack {@code Shop} with a nested stack, as the CDK writes it. */
  private void assembly(String resource, String manifestMetadata) throws IOException {
    folder.file(
        "cdk.out/manifest.json",
        """
        {"version": "54.0.0", "artifacts": {"Shop": {
          "type": "aws:cloudformation:stack",
          "metadata": {%s},
          "properties": {"templateFile": "Shop.template.json"}}}}
        """
            .formatted(manifestMetadata));
    folder.file(
        "cdk.out/Shop.template.json",
        "{\"Resources\": {\n  \"N\": {\"Type\": \"AWS::CloudFormation::Stack\", "
            + resource
            + "}}}");
    folder.templates("cdk.out/ShopApi.nested.template.json");
  }

  private static final String FOUND =
      """
      Shop = cdk.out/Shop.template.json, deployed as Shop
        N: Shop/N = cdk.out/ShopApi.nested.template.json
      2 read, 0 passed over
      """;

  private static final String BY_HASH =
      "\"Properties\": {\"TemplateURL\": {\"Fn::Sub\":"
          + " \"https://s3.${AWS::Region}.${AWS::URLSuffix}/assets/"
          + HASH
          + ".json\"}}";

  @Test
  void theResourceNamesItsAsset() throws IOException {
    assembly("\"Metadata\": {\"aws:asset:path\": \"ShopApi.nested.template.json\"}", "");
    assertThat(folder.read("cdk.out")).isEqualTo(FOUND);
  }

  @Test
  void theMetadataNameTheTemplateOfAConstruct() throws IOException {
    assembly(
        BY_HASH,
        """
        "/Shop/Api": [
          {"type": "aws:cdk:templateFile", "data": "ShopApi.nested.template.json"}],
        "/Shop/Api.NestedStack/Api.NestedStackResource": [
          {"type": "aws:cdk:logicalId", "data": "N"}]""");
    assertThat(folder.read("cdk.out")).isEqualTo(FOUND);
  }

  @Test
  void theAssetManifestNamesTheFileOfAHash() throws IOException {
    assembly(BY_HASH, "");
    folder.file(
        "cdk.out/Shop.assets.json",
        """
        {"files": {"%s": {"source": {"path": "ShopApi.nested.template.json"}}}}
        """
            .formatted(HASH));
    assertThat(folder.read("cdk.out")).isEqualTo(FOUND);
  }

  @Test
  void aHashThatNoAssetHasIsSaid() throws IOException {
    assembly(BY_HASH, "");
    folder.file("cdk.out/Shop.assets.json", "{\"files\": {}}");
    assertThat(folder.read("cdk.out"))
        .isEqualTo(
            "Shop = cdk.out/Shop.template.json, deployed as Shop\n  N: template"
                + " https://s3.${AWS::Region}.${AWS::URLSuffix}/assets/"
                + HASH
                + ".json is not among these files\n1 read, 0 passed over\n");
  }

  @Test
  void anAssetOutsideTheAssemblyIsRefused() throws IOException {
    folder.templates("stolen.json");
    assembly("\"Metadata\": {\"aws:asset:path\": \"../stolen.json\"}", "");
    assertThat(folder.read("cdk.out"))
        .isEqualTo(
            """
            Shop = cdk.out/Shop.template.json, deployed as Shop
              N: it does not name a template
            ! cdk.out/Shop.template.json:2:3 OUTSIDE_ASSEMBLY: names `../stolen.json`, which is outside the folder of the assembly
            1 read, 0 passed over, failed
            """);
  }

  @Test
  void anAssetThatIsNotThereIsSaid() throws IOException {
    assembly("\"Metadata\": {\"aws:asset:path\": \"gone.json\"}", "");
    assertThat(folder.read("cdk.out"))
        .isEqualTo(
            """
            Shop = cdk.out/Shop.template.json, deployed as Shop
              N: it does not name a template
            ! cdk.out/Shop.template.json:2:3 MISSING_FILE: names `gone.json`, which does not exist
            1 read, 0 passed over, failed
            """);
  }

  @Test
  void aNestedStackIsDeployedWhereItsRootIs() throws IOException {
    assembly("\"Metadata\": {\"aws:asset:path\": \"ShopApi.nested.template.json\"}", "");
    folder.file(
        "cdk.out/manifest.json",
        """
        {"version": "54.0.0", "artifacts": {"Shop": {
          "type": "aws:cloudformation:stack",
          "environment": "aws://111122223333/eu-west-1",
          "properties": {"templateFile": "Shop.template.json"}}}}
        """);
    assertThat(folder.read("cdk.out"))
        .isEqualTo(
            """
            Shop = cdk.out/Shop.template.json, deployed as Shop, account 111122223333, region eu-west-1
              N: Shop/N = cdk.out/ShopApi.nested.template.json, account 111122223333, region eu-west-1
            2 read, 0 passed over
            """);
  }
}
