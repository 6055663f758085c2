package io.github.cfn401audit.cli;

import io.github.cfn401audit.assembly.Input;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.cdk.CdkReport;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The one assembly whose report {@code -f cdk} adds to. */
record CdkAssembly(Path folder) {

  /** The assembly that is the only input; a usage error where the input is something else. */
  static CdkAssembly only(Console console, List<String> paths) {
    Path folder = console.currentFolder().resolve(paths.isEmpty() ? "cdk.out" : paths.get(0));
    if (paths.size() > 1 || !Files.isRegularFile(folder.resolve("manifest.json"))) {
      throw new UsageException(
          "-f cdk adds to the "
              + CdkReport.FILE
              + " of one cloud assembly: give the folder with its manifest.json as the only PATH");
    }
    return new CdkAssembly(folder);
  }

  /** The first folder of an input, which is an assembly where {@link #only} accepted it. */
  static CdkAssembly of(Console console, Input input) {
    return new CdkAssembly(
        input.paths().isEmpty()
            ? console.currentFolder()
            : console.currentFolder().resolve(input.paths().get(0)));
  }

  /** Where its report is, or will be. */
  Path file() {
    return folder.resolve(CdkReport.FILE);
  }

  /** Its report with these findings in it; a usage error where what is there is not a report. */
  String report(AuditResult result, ReportSettings settings) {
    if (!Files.exists(file())) {
      return CdkReport.alone(result, settings, folder, version());
    }
    return SourceText.read(file(), file().toString(), problem -> {})
        .flatMap(text -> CdkReport.merged(text.text(), result, settings, folder))
        .orElseThrow(
            () ->
                new UsageException(
                    "-f cdk: " + file() + " is not a report of the CDK, so it stays as it is"));
  }

  private String version() {
    Path manifest = folder.resolve("manifest.json");
    Optional<String> version =
        SourceText.read(manifest, manifest.toString(), problem -> {})
            .flatMap(text -> NodeReader.read(text, problem -> {}))
            .flatMap(root -> root instanceof MapNode map ? map.get("version") : Optional.empty())
            .flatMap(
                found ->
                    found instanceof ScalarNode text ? Optional.of(text.text()) : Optional.empty());
    return version.orElse("");
  }
}
