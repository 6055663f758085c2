package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of the files below the source root can be read. */
class WorkTreeTest {
  @TempDir private Path folder;

  @Test
  void nothingOutsideTheRootIsReadAndNoLinkIsFollowed() throws IOException {
    Path root = folder.resolve("repo");
    Files.createDirectories(root.resolve("lib"));
    Files.writeString(folder.resolve("secret.ts"), "secret();\n");
    Files.writeString(root.resolve("lib/app.ts"), "app();\n");
    Files.createSymbolicLink(root.resolve("lib/link.ts"), folder.resolve("secret.ts"));
    Files.createSymbolicLink(root.resolve("again"), root.resolve("lib"));
    List<Path> read = new ArrayList<>();
    WorkTree tree = new WorkTree(root, root, read::add);
    assertThat(tree.read("lib/app.ts")).isPresent();
    assertThat(tree.read("lib/link.ts")).isEmpty();
    assertThat(tree.read("again/app.ts")).isEmpty();
    assertThat(tree.read("../secret.ts")).isEmpty();
    assertThat(tree.read("lib/../lib/app.ts")).isEmpty();
    assertThat(tree.read(folder.resolve("secret.ts").toString())).isEmpty();
    assertThat(read).containsExactly(root.toRealPath().resolve("lib/app.ts"));
    assertThat(tree.named("app.ts")).containsExactly("lib/app.ts");
  }

  @Test
  void theFolderOfAnAppHoldsItsConfigurationOrItsAssembly() throws IOException {
    Path stage = Files.createDirectories(folder.resolve("infra/cdk.out/assembly-Prod"));
    Files.writeString(stage.resolve("manifest.json"), "{}");
    Files.writeString(stage.resolveSibling("manifest.json"), "{}");
    WorkTree tree = new WorkTree(folder, folder, file -> {});
    assertThat(tree.appFolder("infra/cdk.out/assembly-Prod/A.template.json")).isEqualTo("infra");
    Files.writeString(folder.resolve("cdk.json"), "{}");
    assertThat(tree.appFolder("infra/cdk.out/assembly-Prod/A.template.json")).isEmpty();
  }
}
