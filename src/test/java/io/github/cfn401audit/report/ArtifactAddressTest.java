package io.github.cfn401audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactAddressTest {
  @TempDir private Path temporary;
  private Path root = Path.of("");

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectories(temporary.toRealPath().resolve("my repo"));
  }

  @Test
  void eachSegmentBelowTheRootIsEncoded() throws IOException {
    assertThat(new ArtifactAddress(root).of(file(root.resolve("cdk.out/a b/ü#%[x]:1.json"))))
        .isEqualTo("cdk.out/a%20b/%C3%BC%23%25%5Bx%5D%3A1.json");
  }

  @Test
  void theRootMayBeWrittenInAnyWay() throws IOException {
    SourceFile file = file(root.resolve("a.json"));
    assertThat(new ArtifactAddress(root.resolve("sub/..")).of(file)).isEqualTo("a.json");
  }

  @Test
  void aLinkToTheRootIsTheRoot() throws IOException {
    SourceFile file = file(root.resolve("a.json"));
    Path link = Files.createSymbolicLink(temporary.resolve("link"), root);
    assertThat(new ArtifactAddress(link).of(file)).isEqualTo("a.json");
  }

  @Test
  void aLinkBelowTheRootIsTheFileItLeadsTo() throws IOException {
    file(root.resolve("real/a.json"));
    Files.createSymbolicLink(root.resolve("link"), root.resolve("real"));
    assertThat(new ArtifactAddress(root).of(file(root.resolve("link/a.json"))))
        .isEqualTo("real/a.json");
  }

  @Test
  void aLinkThatLeadsOutOfTheRootStaysALink() throws IOException {
    Path outside = temporary.toRealPath().resolve("elsewhere");
    file(outside.resolve("a.json"));
    Files.createSymbolicLink(root.resolve("link"), outside);
    assertThat(new ArtifactAddress(root).of(file(root.resolve("link/a.json"))))
        .isEqualTo("link/a.json");
  }

  @Test
  void aFileOutsideOfTheRootHasAnAbsoluteAddress() throws IOException {
    SourceFile file = file(temporary.toRealPath().resolve("my repo 2/a.json"));
    assertThat(new ArtifactAddress(root).of(file))
        .startsWith("file:///")
        .endsWith("/my%20repo%202/a.json")
        .doesNotContain("////");
  }

  @Test
  void aTextInMemoryHasItsEncodedName() {
    SourceFile file = SourceFile.inMemory("<stdin>", "{}");
    assertThat(new ArtifactAddress(root).of(file)).isEqualTo("%3Cstdin%3E");
  }

  @Test
  void theNameOfATextInMemoryKeepsItsFolders() {
    SourceFile file = SourceFile.inMemory("cdk.out/a b.json", "{}");
    assertThat(new ArtifactAddress(root).of(file)).isEqualTo("cdk.out/a%20b.json");
  }

  @Test
  void aNameAloneIsTakenFromTheCurrentFolder() {
    ArtifactAddress here = new ArtifactAddress(Path.of(""));
    assertThat(here.ofName("cdk.out/a b.json")).isEqualTo("cdk.out/a%20b.json");
    assertThat(here.ofName("a\u0000b")).isEqualTo("a%00b");
    assertThat(new ArtifactAddress(root).ofName(root.resolve("x.json").toString()))
        .isEqualTo("x.json");
  }

  private static SourceFile file(Path path) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "{}");
    List<Problem> problems = new ArrayList<>();
    return SourceText.read(path, "shown", problems::add).orElseThrow().file();
  }
}
