package io.github.cfn401audit.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cloud assemblies: manifests, stages, what they name. */
class CloudAssemblyTest {
  @TempDir Path root = Path.of("");
  private Folder folder = new Folder(root);

  @BeforeEach
  void begin() {
    folder = new Folder(root);
  }

  /** A manifest with one stack {@code Shop} whose template is named so. */
  private static String naming(String templateFile) {
    return """
        {
          "version": "54.0.0",
          "artifacts": {
            "Shop": {
              "type": "aws:cloudformation:stack",
              "properties": {"templateFile": "%s"}
            },
            "Auth": {
              "type": "aws:cloudformation:stack",
              "properties": {"templateFile": "Auth.template.json"}
            }
          }
        }
        """
        .formatted(templateFile);
  }

  /** A manifest with a stage. */
  private static String staging(String directoryName) {
    return """
        {"version": "54.0.0", "artifacts": {
          "assembly-Prod": {
            "type": "cdk:cloud-assembly",
            "properties": {"directoryName": "%s"}}}}
        """
        .formatted(directoryName);
  }

  @Test
  void theManifestSaysWhichFilesAreStacksAndHowTheyAreDeployed() throws IOException {
    folder.file(
        "cdk.out/manifest.json",
        """
        {"version": "54.0.0", "artifacts": {
          "Tree": {"type": "cdk:tree", "properties": {"file": "tree.json"}},
          "ShopB": {
            "type": "aws:cloudformation:stack",
            "environment": "aws://111122223333/eu-west-1",
            "properties": {"templateFile": "ShopB.template.json", "stackName": "shop-b"}},
          "ShopA": {
            "type": "aws:cloudformation:stack",
            "environment": "aws://unknown-account/unknown-region",
            "properties": {"templateFile": "ShopA.template.json"}}}}
        """);
    folder.templates(
        "cdk.out/ShopA.template.json",
        "cdk.out/ShopB.template.json",
        "cdk.out/stale.template.json");
    assertThat(folder.read("cdk.out"))
        .isEqualTo(
            """
            ShopA = cdk.out/ShopA.template.json, deployed as ShopA
            shop-b = cdk.out/ShopB.template.json, deployed as shop-b, account 111122223333, region eu-west-1
            2 read, 0 passed over
            """);
    assertThat(folder.read(".")).isEqualTo(folder.read("cdk.out"));
  }

  @ParameterizedTest
  @CsvSource({
    "aws://111122223333/eu-west-1, 111122223333, eu-west-1",
    "aws://unknown-account/eu-west-1, '', eu-west-1",
    "aws://111122223333/unknown-region, 111122223333, ''",
    "aws://111122223333, '', ''",
    "aws:///, '', ''",
    "azure://a/b, '', ''",
    "'', '', ''",
  })
  void anEnvironmentIsAnAccountAndARegion(String environment, String account, String region)
      throws IOException {
    folder.file(
        "manifest.json",
        """
        {"version": "1", "artifacts": {"A": {
          "type": "aws:cloudformation:stack",
          "environment": "%s",
          "properties": {"templateFile": "A.template.json"}}}}
        """
            .formatted(environment));
    folder.templates("A.template.json");
    StackTemplate stack = folder.library(".").roots().get(0);
    assertThat(stack.account().orElse("")).isEqualTo(account);
    assertThat(stack.region().orElse("")).isEqualTo(region);
  }

  @Test
  void aTemplateThatIsNamedKeepsWhatTheManifestBesideItSays() throws IOException {
    folder.file("cdk.out/manifest.json", naming("Shop.template.json"));
    folder.templates(
        "cdk.out/Shop.template.json", "cdk.out/Auth.template.json", "cdk.out/b.nested.json");
    assertThat(folder.read("cdk.out/Shop.template.json"))
        .isEqualTo("Shop = cdk.out/Shop.template.json, deployed as Shop\n1 read, 0 passed over\n");
    assertThat(folder.read("cdk.out/b.nested.json", "cdk.out/Auth.template.json"))
        .isEqualTo(
            """
            Auth = cdk.out/Auth.template.json, deployed as Auth
            b.nested = cdk.out/b.nested.json
            2 read, 0 passed over
            """);
    assertThat(folder.read("cdk.out/Auth.template.json", "cdk.out")).isEqualTo(folder.read("."));
  }

  @Test
  void aStageIsAnAssemblyInAFolderOfItsOwn() throws IOException {
    folder.file("manifest.json", staging("assembly-Prod"));
    folder.file("assembly-Prod/manifest.json", naming("Shop.template.json"));
    folder.templates("assembly-Prod/Shop.template.json", "assembly-Prod/Auth.template.json");
    folder.templates("assembly-Test/Shop.template.json");
    assertThat(folder.read("."))
        .isEqualTo(
            """
            Auth = assembly-Prod/Auth.template.json, deployed as Auth
            Shop = assembly-Prod/Shop.template.json, deployed as Shop
            2 read, 0 passed over
            """);
  }

  @Test
  void theStacksOfAStageBelongTogetherAndThoseOfTwoStagesDoNot() throws IOException {
    folder.file("a/manifest.json", naming("Shop.template.json"));
    folder.templates("a/Shop.template.json", "a/Auth.template.json");
    folder.file("b/manifest.json", naming("Shop.template.json"));
    folder.templates("b/Shop.template.json", "b/Auth.template.json");
    List<String> islands = folder.library(".").roots().stream().map(StackTemplate::island).toList();
    assertThat(islands).hasSize(4);
    assertThat(islands.get(0)).isEqualTo(islands.get(1)).isNotEqualTo(islands.get(2));
    assertThat(islands.get(2)).isEqualTo(islands.get(3));
  }

  @Test
  void aStageThatLeadsBackIsReadOnce() throws IOException {
    folder.file("manifest.json", staging("."));
    assertThat(folder.read(".")).isEqualTo("0 read, 0 passed over\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../other", "/", "sub/../..", "link"})
  void aStageOutsideTheAssemblyIsRefused(String name) throws IOException {
    folder.templates("other/stolen.template.json");
    folder.file("cdk.out/manifest.json", staging(name));
    folder.link("cdk.out/link", "../other");
    assertThat(folder.read("cdk.out"))
        .isEqualTo(
            "! cdk.out/manifest.json:4:37 OUTSIDE_ASSEMBLY: names `"
                + name
                + "`, which is outside the folder of the assembly\n"
                + "0 read, 0 passed over, failed\n");
  }

  @Test
  void aStageThatIsNotThereIsSaidWhereItIsNamed() throws IOException {
    folder.file("cdk.out/manifest.json", staging("assembly-Prod"));
    assertThat(folder.read("cdk.out"))
        .isEqualTo(
            """
            ! cdk.out/manifest.json:4:37 MISSING_FILE: names `assembly-Prod`, which does not exist
            0 read, 0 passed over, failed
            """);
  }

  @Test
  void aStageHasToBeAFolder() throws IOException {
    folder.file("cdk.out/manifest.json", staging("file.json"));
    folder.templates("cdk.out/file.json");
    assertThat(folder.read("cdk.out"))
        .isEqualTo(
            """
            ! cdk.out/manifest.json:4:37 UNREADABLE: names `file.json`, which is not a folder
            0 read, 0 passed over, failed
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../Shop.template.json",
        "/Shop.template.json",
        "a/../../Shop.template.json",
        "out"
      })
  void aTemplateOutsideTheAssemblyIsRefusedAndTheRestIsRead(String name) throws IOException {
    folder.templates("Shop.template.json", "cdk.out/Auth.template.json");
    folder.link("cdk.out/out", "../Shop.template.json");
    folder.file("cdk.out/manifest.json", naming(name));
    assertThat(folder.read("cdk.out"))
        .isEqualTo(
            "Auth = cdk.out/Auth.template.json, deployed as Auth\n"
                + "! cdk.out/manifest.json:6:38 OUTSIDE_ASSEMBLY: names `"
                + name
                + "`, which is outside the folder of the assembly\n"
                + "1 read, 0 passed over, failed\n");
  }

  @Test
  void anAbsolutePathIsRefusedWhereverItLeads() throws IOException {
    folder.templates("cdk.out/Shop.template.json", "cdk.out/Auth.template.json");
    folder.file(
        "cdk.out/manifest.json",
        naming(root.toRealPath().resolve("cdk.out/Shop.template.json").toString()));
    TemplateLibrary library = folder.library("cdk.out");
    assertThat(library.roots()).extracting(StackTemplate::name).containsExactly("Auth");
    assertThat(library.namedFileFailed()).isTrue();
  }

  @Test
  void oneTemplateMayBeTwoStacks() throws IOException {
    folder.templates("Auth.template.json");
    folder.file("manifest.json", naming("Auth.template.json"));
    assertThat(folder.read("."))
        .isEqualTo(
            """
            Auth = Auth.template.json, deployed as Auth
            Shop = Auth.template.json, deployed as Shop
            1 read, 0 passed over
            """);
  }

  @Test
  void aNameThatIsNoPathIsRefusedToo() throws IOException {
    folder.templates("cdk.out/Auth.template.json");
    folder.file("cdk.out/manifest.json", naming("\\u0000"));
    TemplateLibrary all = folder.library("cdk.out");
    assertThat(all.problems()).hasSize(1);
    assertThat(all.namedFileFailed()).isTrue();
    assertThat(folder.library("cdk.out/Auth.template.json").roots()).hasSize(1);
  }

  @Test
  void aTemplateThatIsNotThereIsSaidWhereItIsNamed() throws IOException {
    folder.templates("cdk.out/Auth.template.json");
    folder.file("cdk.out/manifest.json", naming("Shop.template.json"));
    assertThat(folder.read("cdk.out"))
        .isEqualTo(
            """
            Auth = cdk.out/Auth.template.json, deployed as Auth
            ! cdk.out/manifest.json:6:38 MISSING_FILE: names `Shop.template.json`, which does not exist
            1 read, 0 passed over, failed
            """);
  }

  @Test
  void aTemplateThatCannotBeParsedFails() throws IOException {
    folder.templates("cdk.out/Auth.template.json");
    folder.file("cdk.out/Shop.template.json", "{");
    folder.file("cdk.out/manifest.json", naming("Shop.template.json"));
    TemplateLibrary library = folder.library("cdk.out");
    assertThat(library.namedFileFailed()).isTrue();
    assertThat(library.problems()).extracting("file").containsExactly("cdk.out/Shop.template.json");
    assertThat(library.roots()).hasSize(1);
  }

  @Test
  void aStackWithoutResourcesIsAStack() throws IOException {
    folder.templates("cdk.out/Auth.template.json");
    folder.file("cdk.out/Shop.template.json", "{}");
    folder.file("cdk.out/manifest.json", naming("Shop.template.json"));
    assertThat(folder.read("cdk.out"))
        .isEqualTo(
            """
            Auth = cdk.out/Auth.template.json, deployed as Auth
            Shop = cdk.out/Shop.template.json, deployed as Shop
            2 read, 0 passed over
            """);
  }

  @Test
  void aLinkInsideTheAssemblyIsFollowed() throws IOException {
    folder.templates("cdk.out/Auth.template.json", "cdk.out/deep/real.json");
    folder.link("cdk.out/Shop.template.json", "deep/real.json");
    folder.file("cdk.out/manifest.json", naming("Shop.template.json"));
    assertThat(folder.library("cdk.out").namedFileFailed()).isFalse();
    assertThat(folder.library("cdk.out").roots()).hasSize(2);
  }

  @Test
  void anAssemblyThatIsReachedByALinkIsInItsRealFolder() throws IOException {
    folder.templates("real/Auth.template.json", "real/Shop.template.json");
    folder.file("real/manifest.json", naming("Shop.template.json"));
    folder.link("cdk.out", "real");
    assertThat(folder.read("cdk.out"))
        .isEqualTo(
            """
            Auth = cdk.out/Auth.template.json, deployed as Auth
            Shop = cdk.out/Shop.template.json, deployed as Shop
            2 read, 0 passed over
            """);
  }

  @Test
  void aBrokenManifestOfAnAssemblyIsSaidAndTheFolderIsWalked() throws IOException {
    folder.file("cdk.out/manifest.json", "{\n\"version\": \n");
    folder.file("cdk.out/cdk.out", "{\"version\":\"54.0.0\"}");
    folder.templates("cdk.out/Shop.template.json");
    TemplateLibrary library = folder.library("cdk.out");
    assertThat(library.namedFileFailed()).isTrue();
    assertThat(library.problems()).extracting("file").containsExactly("cdk.out/manifest.json");
    assertThat(library.roots()).extracting(StackTemplate::name).containsExactly("Shop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"a web page\", \"version\": \"1\"}",
        "{\"artifacts\": {}}",
        "{\"version\": \"1\", \"artifacts\": []}",
        "[]",
        "{",
      })
  void anotherManifestIsAFileLikeOthers(String manifest) throws IOException {
    folder.file("web/manifest.json", manifest);
    folder.templates("web/a.yaml");
    assertThat(folder.read("web")).isEqualTo("a = web/a.yaml\n1 read, 1 passed over\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\": \"aws:cloudformation:stack\"}",
        "{\"type\": \"aws:cloudformation:stack\", \"properties\": {}}",
        "{\"type\": \"aws:cloudformation:stack\", \"properties\": {\"templateFile\": []}}",
        "{\"type\": \"cdk:cloud-assembly\"}",
        "{\"type\": []}",
        "[]",
        "null",
      })
  void anArtifactOfAnotherShapeIsPassedBy(String artifact) throws IOException {
    folder.file("manifest.json", "{\"version\": \"1\", \"artifacts\": {\"A\": " + artifact + "}}");
    assertThat(folder.read(".")).isEqualTo("0 read, 0 passed over\n");
  }

  @Test
  void whatIsExcludedIsNotReadFromAnAssembly() throws IOException {
    folder.file("manifest.json", staging("assembly-Prod"));
    folder.file("assembly-Prod/manifest.json", naming("Shop.template.json"));
    folder.templates("assembly-Prod/Shop.template.json", "assembly-Prod/Auth.template.json");
    assertThat(Folder.outline(folder.library(List.of("**/Shop.*"), ".")))
        .isEqualTo(
            "Auth = assembly-Prod/Auth.template.json, deployed as Auth\n1 read, 0 passed over\n");
    assertThat(folder.library(List.of("assembly-*"), ".").roots()).isEmpty();
  }

  @Test
  void anAssemblyMayBeTheCurrentFolderOrLieAnywhereBelow() throws IOException {
    folder.file("deep/er/manifest.json", naming("Shop.template.json"));
    folder.templates("deep/er/Shop.template.json", "deep/er/Auth.template.json", "deep/loose.yaml");
    assertThat(folder.read("deep"))
        .isEqualTo(
            """
            Auth = deep/er/Auth.template.json, deployed as Auth
            Shop = deep/er/Shop.template.json, deployed as Shop
            loose = deep/loose.yaml
            3 read, 0 passed over
            """);
  }

  @Test
  void aMetadataFileOutsideTheAssemblyIsRefused() throws IOException {
    Files.createDirectory(root.resolve("cdk.out"));
    folder.file("secret.json", "{}");
    folder.templates("cdk.out/Shop.template.json");
    folder.file(
        "cdk.out/manifest.json",
        """
        {"version": "1", "artifacts": {"Shop": {
          "type": "aws:cloudformation:stack",
          "additionalMetadataFile": "../secret.json",
          "properties": {"templateFile": "Shop.template.json"}}}}
        """);
    assertThat(folder.read("cdk.out"))
        .isEqualTo(
            """
            Shop = cdk.out/Shop.template.json, deployed as Shop
            ! cdk.out/manifest.json:3:29 OUTSIDE_ASSEMBLY: names `../secret.json`, which is outside the folder of the assembly
            1 read, 0 passed over, failed
            """);
  }
}
