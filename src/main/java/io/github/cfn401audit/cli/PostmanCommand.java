package io.github.cfn401audit.cli;

import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.caller.KnownIds;
import io.github.cfn401audit.caller.postman.CollectionCheck;
import io.github.cfn401audit.caller.postman.PostmanCollection;
import io.github.cfn401audit.caller.postman.Variables;
import io.github.cfn401audit.report.json.JsonReport;
import io.github.cfn401audit.report.sarif.SarifReport;
import io.github.cfn401audit.report.sarif.SarifRun;
import io.github.cfn401audit.report.text.TextReport;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.Problem;
import java.util.ArrayList;
import java.util.List;

/** The command {@code postman check}, which says where a collection does not fit the templates. */
final class PostmanCommand {
  private PostmanCommand() {}

  /** Reads the collection, compares it, writes the findings, and gives the exit code. */
  static int run(Console console, PostmanOptions options) {
    Node root = tree(console, options.collection());
    if (!PostmanCollection.isOne(root)) {
      throw new UsageException(
          "`"
              + options.collection()
              + "` is not a Postman collection: export it as Collection v2.1");
    }
    List<Node> variables = new ArrayList<>();
    options.globals().forEach(name -> variables.add(tree(console, name)));
    variables.add(root);
    options.environments().forEach(name -> variables.add(tree(console, name)));
    JudgedReading judged = JudgedReading.of(console, options.reading());
    Reading reading = judged.reading();
    KnownIds ids = judged.ids(options.ids());
    CollectionCheck check =
        CollectionCheck.of(
            PostmanCollection.of(root, new Variables(variables)), judged.methods(), ids);
    if (check.reached() == 0) {
      console.complain(
          "no request of " + options.collection() + " goes to a method of these templates");
    }
    AuditResult result = reading.result().with(check.findings());
    boolean written =
        options
            .outputs()
            .write(
                console,
                reading.read(),
                reading.templatesFound(),
                format -> report(format, result, options, reading));
    boolean fails =
        result.findings().stream()
            .anyMatch(finding -> options.failOn().filter(finding.level()::isAtLeast).isPresent());
    int code = written ? reading.exitCode() : ExitCode.USAGE;
    return Math.max(code, fails ? ExitCode.FINDINGS : ExitCode.CLEAN);
  }

  private static String report(
      Format format, AuditResult result, PostmanOptions options, Reading reading) {
    return switch (format) {
      case JSON -> JsonReport.of(result, options.settings(), true);
      case SARIF -> SarifReport.of(result, options.settings(), new SarifRun("", reading.failure()));
      default -> TextReport.of(result, options.settings());
    };
  }

  private static Node tree(Console console, String name) {
    TokenInput file = TokenInput.ofFile(console, "postman", name);
    List<Problem> problems = new ArrayList<>();
    return PostmanCollection.masked(file.name(), file.text(), problems::add)
        .orElseThrow(
            () ->
                new UsageException(
                    "`"
                        + name
                        + "` cannot be read"
                        + problems.stream()
                            .findFirst()
                            .map(problem -> ": " + problem.message())
                            .orElse("")));
  }
}
