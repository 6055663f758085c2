package io.github.cfn401audit.unfold.sam;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.Templates;
import io.github.cfn401audit.audit.AuditResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where SAM's own translator refuses a template for a reason that has a rule, the rule says so. */
class SamRefusalTest {
  private static final Path PAIRS =
      Path.of(System.getProperty("corpus", "corpus"))
          .resolve("aws+serverless-application-model/tests/translator");

  private static final Pattern UNDEFINED =
      Pattern.compile(
          "Unable to set Authorizer \\[(\\w+)\\] on API method \\[(\\w+)\\] for path \\[([^]]+)\\]"
              + " because (?:it wasn't defined|the related API does not define any)");
  private static final Pattern DEFAULT =
      Pattern.compile("Unable to set DefaultAuthorizer because '(\\w+)' was not defined");
  private static final Pattern SCOPES =
      Pattern.compile("AuthorizationScopes works only when Authorizer is set");

  private static final Pattern INLINE_ONLY =
      Pattern.compile("id \\[(\\w+)] is invalid[.] (Auth|Cors) works only with inline Swagger");

  /** What must be told of one input, as the beginning of a finding. */
  private static List<String> wanted(String refusal) {
    List<String> wanted = new ArrayList<>();
    Matcher undefined = UNDEFINED.matcher(refusal);
    while (undefined.find()) {
      wanted.add(
          "sam-authorizer-undefined: "
              + undefined.group(2).toUpperCase(Locale.ROOT)
              + " "
              + undefined.group(3)
              + " names the authorizer "
              + undefined.group(1));
    }
    Matcher byDefault = DEFAULT.matcher(refusal);
    while (byDefault.find()) {
      wanted.add("names the authorizer " + byDefault.group(1));
    }
    Matcher scopes = SCOPES.matcher(refusal);
    while (scopes.find()) {
      wanted.add("sam-event-scopes-without-authorizer: ");
    }
    Matcher inlineOnly = INLINE_ONLY.matcher(refusal);
    while (inlineOnly.find()) {
      wanted.add(
          "sam-auth-without-inline-document: "
              + inlineOnly.group(1)
              + " has `"
              + inlineOnly.group(2)
              + "` beside");
    }
    return wanted;
  }

  @Test
  void refusalWithARuleIsToldAndNothingElse() throws IOException {
    if (!Files.isDirectory(PAIRS)) {
      System.out.println("skipped SamRefusalTest: there are no pairs at " + PAIRS);
      return;
    }
    List<String> missing = new ArrayList<>();
    List<String> unfounded = new ArrayList<>();
    int refusals = 0;
    for (Path input : inputs()) {
      String name = String.valueOf(input.getFileName()).replace(".yaml", "");
      List<String> told = told(input);
      for (String one : wanted(refusal(PAIRS.resolve("output/" + name + ".json")))) {
        refusals++;
        if (told.stream().noneMatch(finding -> finding.contains(one))) {
          missing.add(name + ": " + one + " is not among " + told);
        } else {
          told.remove(told.stream().filter(finding -> finding.contains(one)).findFirst().get());
        }
      }
      told.stream()
          .filter(finding -> finding.startsWith("sam-"))
          .forEach(finding -> unfounded.add(name + ": " + finding));
    }
    System.out.printf(
        "refusals of SAM: %d inputs, %d refusals with a rule, %d not told%n",
        inputs().size(), refusals, missing.size());
    assertThat(missing).isEmpty();
    assertThat(unfounded).as("what the translator does not refuse").isEmpty();
    assertThat(refusals).isGreaterThan(5);
  }

  /** The message; beside it the file has the same one in parts. */
  private static String refusal(Path output) throws IOException {
    return Files.readAllLines(output).stream()
        .filter(line -> line.contains("\"errorMessage\""))
        .findFirst()
        .orElse("");
  }

  private static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.list(PAIRS.resolve("input"))) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith("error_"))
          .sorted()
          .toList();
    }
  }

  private static List<String> told(Path input) throws IOException {
    Path folder = Files.createTempDirectory("refused");
    Files.copy(input, folder.resolve("app.yaml"));
    AuditResult result = Templates.in(folder).audit();
    List<String> told = new ArrayList<>();
    result.findings().forEach(finding -> told.add(finding.rule() + ": " + finding.message()));
    return told;
  }
}
