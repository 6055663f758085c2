package io.github.cfn401audit.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cfn401audit.Templates;
import io.github.cfn401audit.template.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cloud assemblies and folders that others have made. */
class RealAssembliesTest {
  private final Path corpus = Path.of(System.getProperty("corpus", "corpus"));

  @BeforeEach
  void needsTheCorpus() {
    if (!Files.isDirectory(corpus)) {
      System.out.println("skipped RealAssembliesTest: there is no corpus at " + corpus);
    }
    assumeTrue(Files.isDirectory(corpus));
  }

  private TemplateLibrary read(String name) {
    return Templates.in(corpus).library(name);
  }

  @Test
  void stacksOfAnAssemblyHaveTheirNamesAndEnvironments() {
    String folder = "AndresAlvarez564+SportShop/infrastructure/cdk.out/";
    assertThat(Folder.outline(read(folder)).replace(folder, "").replace(", deployed as ", " as "))
        .isEqualTo(
            """
            SportShop-Dev-Api-v3 = SportShop-Dev-Api-v3.template.json as SportShop-Dev-Api-v3, account 111122223333, region us-east-1
            SportShop-Dev-Auth-v3 = SportShop-Dev-Auth-v3.template.json as SportShop-Dev-Auth-v3, account 111122223333, region us-east-1
            SportShop-Dev-CDN-v3 = SportShop-Dev-CDN-v3.template.json as SportShop-Dev-CDN-v3, account 111122223333, region us-east-1
            SportShop-Dev-Compute-v3 = SportShop-Dev-Compute-v3.template.json as SportShop-Dev-Compute-v3, account 111122223333, region us-east-1
            SportShop-Dev-Data = SportShop-Dev-Data.template.json as SportShop-Dev-Data, account 111122223333, region us-east-1
            SportShop-Dev-Storage-v3 = SportShop-Dev-Storage-v3.template.json as SportShop-Dev-Storage-v3, account 111122223333, region us-east-1
            6 read, 0 passed over
            """);
  }

  @Test
  void everyResourceOfAnAssemblyHasAConstructPath() {
    TemplateLibrary library = read("AndresAlvarez564+SportShop/infrastructure/cdk.out");
    for (StackTemplate stack : library.roots()) {
      for (Resource resource : stack.template().resources().values()) {
        assertThat(stack.constructPaths().of(resource.logicalId()))
            .as("%s of %s", resource.logicalId(), stack.name())
            .startsWith(stack.name() + "/");
      }
    }
  }

  @Test
  void everyManifestOfTheCorpusGivesStacksAndNothingFails() throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      List<Path> manifests = files.filter(file -> file.endsWith("manifest.json")).sorted().toList();
      assertThat(manifests).isNotEmpty();
      for (Path manifest : manifests) {
        Path folder = manifest.getParent();
        TemplateLibrary library = read(String.valueOf(folder));
        assertThat(library.roots()).as("%s", folder).isNotEmpty();
        assertThat(library.roots()).as("%s", folder).allMatch(s -> s.stackName().isPresent());
      }
    }
  }

  @Test
  void twoReadingsOfTheWholeCorpusAreTheSame() {
    TemplateLibrary once = read(".");
    assertThat(once.templates()).isGreaterThan(100);
    assertThat(once.namedFileFailed()).isFalse();
    assertThat(Folder.outline(read("."))).isEqualTo(Folder.outline(once));
  }
}
