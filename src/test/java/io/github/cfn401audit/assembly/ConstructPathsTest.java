package io.github.cfn401audit.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where construct paths come from. */
class ConstructPathsTest {
  private static final String METADATA =
      """
      {
        "/App/Shop": [{"type": "aws:cdk:creationStack", "data": ["at a"]}],
        "/App/Shop/Pool/Resource": [{"type": "aws:cdk:logicalId", "data": "Pool"}],
        "/App/Shop/Api.NestedStack/Api.NestedStackResource": [
          {"type": "aws:cdk:logicalId", "data": "N"}],
        "/App/Shop/Api": [{"type": "aws:cdk:templateFile", "data": "Api.nested.template.json"}],
        "/App/Shop/Api/Pool/Of/Api": [{"type": "aws:cdk:logicalId", "data": "Pool"}],
        "/App/Shop/Api/Inner.NestedStack/Inner.NestedStackResource": [
          {"type": "aws:cdk:logicalId", "data": "Deeper"}]
      }
      """;

  private static final String SHOP =
      """
      {"Resources": {
        "Pool": {"Type": "AWS::Cognito::UserPool"},
        "N": {"Type": "AWS::CloudFormation::Stack"}}}
      """;

  private static final String API =
      """
      {"Resources": {
        "Pool": {"Type": "AWS::Cognito::UserPool"},
        "Deeper": {"Type": "AWS::CloudFormation::Stack"},
        "Other": {"Type": "AWS::Cognito::UserPool"}}}
      """;

  @TempDir Path root = Path.of("");
  private Folder folder = new Folder(root);

  @BeforeEach
  void begin() throws IOException {
    folder = new Folder(root);
    folder.file("Shop.template.json", SHOP).file("Api.nested.template.json", API);
  }

  private void manifest(String entries) throws IOException {
    folder.file(
        "manifest.json",
        """
        {"version": "54.0.0", "artifacts": {"Shop": {
          "type": "aws:cloudformation:stack",
          "displayName": "App/Shop",
          %s
          "properties": {"templateFile": "Shop.template.json"}}}}
        """
            .formatted(entries));
  }

  private static void assertPaths(TemplateLibrary library) {
    StackTemplate shop = library.roots().get(0);
    assertThat(shop.constructPaths().of("Pool")).isEqualTo("App/Shop/Pool/Resource");
    assertThat(shop.constructPaths().of("N"))
        .isEqualTo("App/Shop/Api.NestedStack/Api.NestedStackResource");
    assertThat(shop.nested().get("N"))
        .isInstanceOfSatisfying(
            NestedTemplate.Found.class,
            api -> {
              ConstructPaths paths = api.stack().constructPaths();
              assertThat(paths.of("Pool")).isEqualTo("App/Shop/Api/Pool/Of/Api");
              assertThat(paths.of("Deeper"))
                  .isEqualTo("App/Shop/Api/Inner.NestedStack/Inner.NestedStackResource");
              assertThat(paths.of("Other")).isEmpty();
              assertThat(paths.of("Nobody")).isEmpty();
            });
  }

  @Test
  void olderManifestsHoldThemThemselves() throws IOException {
    manifest("\"metadata\": " + METADATA + ",");
    assertPaths(folder.library("."));
  }

  @Test
  void newerManifestsNameAFileOfThem() throws IOException {
    manifest("\"additionalMetadataFile\": \"Shop.metadata.json\",");
    folder.file("Shop.metadata.json", METADATA);
    assertPaths(folder.library("."));
  }

  @Test
  void theTemplateItselfComesFirst() throws IOException {
    manifest("\"metadata\": " + METADATA + ",");
    folder.file(
        "Shop.template.json",
        """
        {"Resources": {
          "Pool": {"Type": "AWS::Cognito::UserPool", "Metadata": {"aws:cdk:path": "Mine/Pool"}},
          "N": {"Type": "AWS::Cognito::UserPool"}}}
        """);
    ConstructPaths paths = folder.library(".").roots().get(0).constructPaths();
    assertThat(paths.of("Pool")).isEqualTo("Mine/Pool");
    assertThat(paths.of("N")).isEqualTo("App/Shop/Api.NestedStack/Api.NestedStackResource");
  }

  @Test
  void aLooseTemplateMayHoldThemToo() throws IOException {
    folder.file(
        "loose.yaml",
        """
        Resources:
          A: { Type: AWS::Cognito::UserPool, Metadata: { "aws:cdk:path": App/A/Resource } }
          B: { Type: AWS::Cognito::UserPool }
        """);
    ConstructPaths paths = folder.library("loose.yaml").roots().get(0).constructPaths();
    assertThat(paths.of("A")).isEqualTo("App/A/Resource");
    assertThat(paths.of("B")).isEmpty();
  }

  @Test
  void metadataAreReadOnlyWhenAPathIsAskedFor() throws IOException {
    manifest("\"additionalMetadataFile\": \"Shop.metadata.json\",");
    folder.file("Shop.metadata.json", "{}");
    folder.file("Shop.template.json", Folder.TEMPLATE);
    ConstructPaths paths = folder.library(".").roots().get(0).constructPaths();
    folder.file("Shop.metadata.json", METADATA);
    assertThat(paths.of("Pool")).isEqualTo("App/Shop/Pool/Resource");
    Files.delete(root.resolve("Shop.metadata.json"));
    assertThat(paths.of("Pool")).isEqualTo("App/Shop/Pool/Resource");
  }

  @Test
  void metadataThatCannotBeReadGiveNoPathAndNoProblem() throws IOException {
    manifest("\"additionalMetadataFile\": \"Shop.metadata.json\",");
    TemplateLibrary missing = folder.library(".");
    assertThat(missing.roots().get(0).constructPaths().of("Pool")).isEmpty();
    assertThat(missing.namedFileFailed()).isFalse();
    folder.file("Shop.metadata.json", "{\"/App/Shop/Pool\": [{\"type\": 1}, 2, {}], \"x\": 1}");
    TemplateLibrary odd = folder.library(".");
    assertThat(odd.roots().get(0).constructPaths().of("Pool")).isEmpty();
    assertThat(odd.problems()).isEmpty();
  }

  @Test
  void nothingHasNoPath() {
    assertThat(ConstructPaths.none().of("Pool")).isEmpty();
  }
}
