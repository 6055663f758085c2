package io.github.cfn401audit.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfn401audit.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders, loose files and standard input. */
class FolderReadingTest {
  private static final String BROKEN = "Resources:\n  A: { Type: \"AWS::X::Y\n";

  @TempDir Path root = Path.of("");
  private Folder folder = new Folder(root);

  @BeforeEach
  void begin() {
    folder = new Folder(root);
  }

  @Test
  void everyTemplateOfAFolderIsFoundInTheOrderOfItsNames() throws IOException {
    folder.templates("b/x.yaml", "a.yml", "c.json", "b.template", "b/a.template.json", "B.yaml");
    assertThat(folder.read("."))
        .isEqualTo(
            """
            B = B.yaml
            a = a.yml
            b = b.template
            a = b/a.template.json
            x = b/x.yaml
            c = c.json
            6 read, 0 passed over
            """);
  }

  @Test
  void theOrderOfTheCommandLineDoesNotMatter() throws IOException {
    folder.templates("a.yaml", "b.yaml", "c/c.yaml");
    assertThat(folder.read("c", "b.yaml", "a.yaml"))
        .isEqualTo(folder.read("a.yaml", "b.yaml", "c"));
  }

  @Test
  void filesOfOtherEndingsAreNotLookedAt() throws IOException {
    folder.templates("a.txt", "b.yaml.bak", "yaml", "c.JSON");
    assertThat(folder.read(".")).isEqualTo("0 read, 0 passed over\n");
  }

  @Test
  void anEndingDoesNotMatterWhereTheFileIsNamed() throws IOException {
    folder.templates("stack.txt");
    assertThat(folder.read("stack.txt"))
        .isEqualTo("stack.txt = stack.txt\n1 read, 0 passed over\n");
  }

  @ParameterizedTest
  @CsvSource({
    "api.template.json, api",
    "api.template.yaml, api",
    "api.template.yml, api",
    "api.template, api",
    "api.json, api",
    "api.yaml, api",
    "api.yml, api",
    "api.v2.yaml, api.v2",
    ".yaml, .yaml",
  })
  void aLooseStackIsNamedByItsFileWithoutTheEndings(String file, String name) throws IOException {
    folder.templates(file);
    assertThat(folder.read(file)).isEqualTo(name + " = " + file + "\n1 read, 0 passed over\n");
  }

  @Test
  void otherJsonAndYamlIsCountedAndPassedOver() throws IOException {
    folder.templates("a.yaml");
    folder.file("package.json", "{\"name\": \"x\"}");
    folder.file("empty.yaml", "");
    folder.file("pipeline.yml", "Resources: [1, 2]\n");
    folder.file("untyped.json", "{\"Resources\": {\"A\": {}}}");
    folder.file("README.md", "Resources");
    assertThat(folder.read(".")).isEqualTo("a = a.yaml\n1 read, 4 passed over\n");
  }

  @Test
  void aFileThatCannotBeParsedIsSaidOnlyIfItMayBeATemplate() throws IOException {
    folder.file("broken.yaml", BROKEN);
    folder.file("other.yaml", "Resources: [\n");
    folder.file("template.yaml", "{{ AWS:: }\n");
    assertThat(folder.read("."))
        .isEqualTo(
            """
            ! broken.yaml:2:14 UNPARSABLE: the quoted string that starts here is never closed
            0 read, 2 passed over
            """);
  }

  @Test
  void aFileInAnotherEncodingIsSaidIfItMayBeATemplate() throws IOException {
    folder.file("wide.yaml", Folder.TEMPLATE.getBytes(StandardCharsets.UTF_16));
    folder.file(
        "latin.yaml", (Folder.TEMPLATE + "# \u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
    folder.file("latin.json", "\"\u00e9\"".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(folder.read("."))
        .isEqualTo(
            """
            ! latin.yaml:2:3 NOT_UTF8: the byte 0xE9 is not UTF-8: only UTF-8 is supported
            ! wide.yaml NOT_UTF8: is UTF-16 text: only UTF-8 is supported
            0 read, 1 passed over
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".aws-sam",
        ".git",
        "node_modules",
        ".venv",
        "__pycache__",
        "target",
        "asset.0123abcd"
      })
  void foldersOfOthersAreSkippedUnlessTheyAreNamed(String name) throws IOException {
    folder.templates("a.yaml", "sub/" + name + "/x.yaml");
    assertThat(folder.read(".")).isEqualTo("a = a.yaml\n1 read, 0 passed over\n");
    assertThat(folder.read("sub/" + name))
        .isEqualTo("x = sub/" + name + "/x.yaml\n1 read, 0 passed over\n");
  }

  @Test
  void aFolderWithALikeNameIsNotSkipped() throws IOException {
    folder.templates("targets/x.yaml", "assets/y.yaml", "target.yaml", "asset.yaml");
    assertThat(folder.read("."))
        .isEqualTo(
            """
            asset = asset.yaml
            y = assets/y.yaml
            target = target.yaml
            x = targets/x.yaml
            4 read, 0 passed over
            """);
  }

  @Test
  void aFolderWithoutTemplatesGivesNothing() throws IOException {
    Files.createDirectory(root.resolve("empty"));
    assertThat(folder.read("empty")).isEqualTo("0 read, 0 passed over\n");
  }

  @Test
  void whatTheUserNamesHasToBeATemplate() throws IOException {
    folder.file("other.json", "{}");
    folder.file("list.yaml", "- a\n");
    folder.file("empty.yaml", " \n");
    folder.file("binary.json", new byte[] {1, 0, 2});
    folder.file("latin.yaml", new byte[] {'a', ':', ' ', (byte) 0xe9});
    folder.file("broken.yaml", BROKEN);
    String noTemplate =
        "NOT_A_TEMPLATE: is not a template: it has no map `Resources` with a resource that has a"
            + " `Type`\n";
    assertThat(
            folder.read(
                "other.json",
                "list.yaml",
                "empty.yaml",
                "binary.json",
                "latin.yaml",
                "broken.yaml"))
        .isEqualTo(
            "! binary.json BINARY: contains NUL characters: this is not a text file\n"
                + "! broken.yaml:2:14 UNPARSABLE: the quoted string that starts here is never closed\n"
                + "! empty.yaml EMPTY: contains only whitespace\n"
                + "! latin.yaml:1:4 NOT_UTF8: the byte 0xE9 is not UTF-8: only UTF-8 is supported\n"
                + "! list.yaml "
                + noTemplate
                + "! other.json "
                + noTemplate
                + "0 read, 0 passed over, failed\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"other.json", "list.yaml", "empty.yaml", "binary.json", "latin.yaml", "nowhere"})
  void eachFileThatTheUserNamesInVainCounts(String name) throws IOException {
    folder.file("other.json", "{}");
    folder.file("list.yaml", "- a\n");
    folder.file("empty.yaml", "");
    folder.file("binary.json", new byte[] {1, 0, 2});
    folder.file("latin.yaml", new byte[] {'a', ':', ' ', (byte) 0xe9});
    folder.templates("a.yaml");
    TemplateLibrary library = folder.library("a.yaml", name);
    assertThat(library.namedFileFailed()).isTrue();
    assertThat(library.roots()).hasSize(1);
    assertThat(library.problems()).hasSize(1);
  }

  @Test
  void aPathThatLeadsNowhereIsSaid() {
    assertThat(folder.read("no/such.yaml", "nowhere"))
        .isEqualTo(
            """
            ! no/such.yaml MISSING_FILE: there is no such file or folder
            ! nowhere MISSING_FILE: there is no such file or folder
            0 read, 0 passed over, failed
            """);
  }

  @Test
  void aFileIsReadOnceHoweverOftenItIsNamed() throws IOException {
    folder.templates("a.yaml", "sub/b.yaml");
    folder.link("sub/again.yaml", "../a.yaml").link("z", "sub");
    String once = "a = a.yaml\nb = sub/b.yaml\n2 read, 0 passed over\n";
    assertThat(folder.read(".")).isEqualTo(once);
    assertThat(folder.read(".", "a.yaml", "./sub/../a.yaml", root.resolve("a.yaml").toString()))
        .isEqualTo(once);
    assertThat(folder.read("a.yaml", ".", "sub", "z")).isEqualTo(once);
  }

  @Test
  void aFileWithManyNamesIsShownByTheFirst() throws IOException {
    folder.templates("z.yaml");
    for (String name : List.of("m", "c", "x", "a", "q", "e", "k", "b", "t")) {
      folder.link(name + ".yaml", "z.yaml");
    }
    assertThat(folder.read(".")).isEqualTo("a = a.yaml\n1 read, 0 passed over\n");
  }

  @Test
  void linksThatLeadInCirclesEnd() throws IOException {
    folder.templates("a.yaml");
    folder.link("loop", ".").link("up/and", "..").link("self.yaml", "self.yaml");
    folder.link("gone.json", "nowhere").link("gone", "nowhere");
    assertThat(folder.read("."))
        .isEqualTo(
            """
            a = a.yaml
            ! gone.json UNREADABLE: the file cannot be read
            ! self.yaml UNREADABLE: the file cannot be read
            1 read, 0 passed over
            """);
  }

  @Test
  void aLinkThatLeadsOutOfTheNamedFolderIsNotFollowed() throws IOException {
    folder.templates("inside/a.yaml", "outside/b.yaml", "outside/deep/c.yaml");
    folder.link("inside/b.yaml", "../outside/b.yaml").link("inside/deep", "../outside/deep");
    folder.link("inside/node_modules", "../outside").link("inside/up.txt", "../outside/b.yaml");
    folder.link("inside/here", "..");
    assertThat(folder.read("inside"))
        .isEqualTo(
            """
            a = inside/a.yaml
            ! inside/b.yaml UNREADABLE: is a link that leads out of the folder: it is not followed
            ! inside/deep UNREADABLE: is a link that leads out of the folder: it is not followed
            ! inside/here UNREADABLE: is a link that leads out of the folder: it is not followed
            1 read, 0 passed over
            """);
    assertThat(folder.read(".")).contains("3 read");
    assertThat(folder.read("inside/b.yaml")).contains("b = inside/b.yaml\n1 read");
  }

  @Test
  void aNestedTemplateBehindALinkOutOfTheFolderIsNotRead() throws IOException {
    folder.templates("outside/b.yaml").link("inside/b.yaml", "../outside/b.yaml");
    folder.file(
        "inside/a.yaml",
        """
        Resources:
          Pools: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: b.yaml } }
        """);
    assertThat(folder.read("inside/a.yaml")).contains("1 read").contains("Pools: ");
    assertThat(folder.read(".")).contains("2 read");
  }

  @Test
  void aPathIsShownFromTheCurrentFolder() throws IOException {
    folder.templates("work/a.yaml", "beside/b.yaml");
    TemplateLibrary library =
        Templates.in(root.resolve("work")).library("../beside", root.resolve("work").toString());
    assertThat(Folder.outline(library))
        .isEqualTo("b = ../beside/b.yaml\na = a.yaml\n2 read, 0 passed over\n");
  }

  @Test
  void standardInputIsATemplateOfTheCurrentFolder() {
    assertThat(folder.standardInput(Folder.TEMPLATE).read("-"))
        .isEqualTo("<stdin> = <stdin>\n1 read, 0 passed over\n");
  }

  @Test
  void standardInputThatIsNoTemplateFails() {
    assertThat(folder.standardInput("a: 1\n").read("-"))
        .isEqualTo(
            """
            ! <stdin> NOT_A_TEMPLATE: is not a template: it has no map `Resources` with a resource that has a `Type`
            0 read, 0 passed over, failed
            """);
    assertThat(folder.standardInput("").read("-"))
        .isEqualTo("! <stdin> EMPTY: contains only whitespace\n0 read, 0 passed over, failed\n");
  }

  @ParameterizedTest
  @CsvSource({
    "b.yaml,           a.yaml sub/b.json sub/deep/b.yaml",
    "**/b.yaml,        a.yaml sub/b.json",
    "*.yaml,           sub/b.json sub/deep/b.yaml",
    "**.yaml,          sub/b.json",
    "sub,              a.yaml b.yaml",
    "sub/,             a.yaml b.yaml",
    "**/deep,          a.yaml b.yaml sub/b.json",
    "sub/*/b.*,        a.yaml b.yaml sub/b.json",
    "'{a,b}.yaml',     sub/b.json sub/deep/b.yaml",
    "[a-b].yaml,       sub/b.json sub/deep/b.yaml",
    "?.yaml,           sub/b.json sub/deep/b.yaml",
    "B.yaml,           a.yaml b.yaml sub/b.json sub/deep/b.yaml",
  })
  void aGlobLeavesOutFilesAndFoldersByTheNameTheyAreShownWith(String glob, String left)
      throws IOException {
    folder.templates("a.yaml", "b.yaml", "sub/b.json", "sub/deep/b.yaml");
    TemplateLibrary library = folder.library(List.of(glob), ".");
    assertThat(library.roots().stream().map(stack -> stack.template().file().name()))
        .containsExactly(left.split(" "));
  }

  @Test
  void whatIsExcludedIsLeftOutEvenWhereItIsNamed() throws IOException {
    folder.templates("a.yaml", "sub/b.yaml");
    assertThat(Folder.outline(folder.library(List.of("sub"), "a.yaml", "sub", "sub/b.yaml")))
        .isEqualTo("a = a.yaml\n1 read, 0 passed over\n");
  }

  @Test
  void severalGlobsAddUp() throws IOException {
    folder.templates("a.yaml", "b.yaml", "c.yaml");
    assertThat(Folder.outline(folder.library(List.of("a.*", "b.*"), ".")))
        .isEqualTo("c = c.yaml\n1 read, 0 passed over\n");
  }

  @Test
  void aWrongGlobIsRefusedAndQuoted() {
    assertThatThrownBy(() -> new Input(List.of(), false, List.of("a", "{")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("`{` is not a valid glob: ");
  }

  @Test
  void looseFilesAreIslandsOfTheirOwn() throws IOException {
    folder.templates("a.yaml", "b.yaml");
    TemplateLibrary library = folder.standardInput(Folder.TEMPLATE).library(".", "-");
    assertThat(library.roots().stream().map(StackTemplate::island).distinct()).hasSize(3);
  }
}
