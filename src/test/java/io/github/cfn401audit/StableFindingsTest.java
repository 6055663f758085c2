package io.github.cfn401audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.cli.Application;
import io.github.cfn401audit.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Edits of a sample that change nothing in what is wrong with it: no finding becomes new. */
class StableFindingsTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern CDK_HASH =
      Pattern.compile("(?<=[A-Za-z])([0-9A-F]{8})([0-9a-f]{32})?\\b");
  private static final Pattern RESOURCES = Pattern.compile("(?m)^Resources:\n(?:(?: .*)?\n)+");
  private static final Pattern RESOURCE = Pattern.compile("(?m)^  \\w+:\n(?:(?:   .*)?\n)+");

  private static final String ANOTHER_STACK =
      """
      {
        "Resources": {
          "Pool": { "Type": "AWS::Cognito::UserPool" },
          "Client": {
            "Type": "AWS::Cognito::UserPoolClient",
            "Properties": { "UserPoolId": { "Ref": "Pool" } }
          }
        }
      }
      """;

  @TempDir private Path folder = Path.of("");

  /** What somebody, or the next synthesis, does to the files. */
  enum Edit {
    INSERT_A_RESOURCE_BEFORE {
      @Override
      void apply(Path sample) throws IOException {
        for (Path template : templates(sample)) {
          rewrite(
              template,
              text ->
                  text.replaceFirst(
                          "(?m)^Resources:\n",
                          "Resources:\n  Inserted:\n    Type: AWS::SNS::Topic\n\n")
                      .replaceFirst(
                          "\"Resources\": \\{",
                          "\"Resources\": {\n  \"Inserted\": { \"Type\": \"AWS::SNS::Topic\" },"));
        }
      }
    },
    REORDER {
      @Override
      void apply(Path sample) throws IOException {
        for (Path template : templates(sample)) {
          rewrite(template, text -> text.startsWith("{") ? reversedJson(text) : reversedYaml(text));
        }
      }
    },
    RENAME_THE_FILES {
      @Override
      void apply(Path sample) throws IOException {
        for (Path template : templates(sample)) {
          String name = template.getFileName().toString();
          Files.move(template, template.resolveSibling("renamed-" + name));
          for (Path manifest : manifests(sample)) {
            rewrite(manifest, text -> text.replace('"' + name, "\"renamed-" + name));
          }
        }
      }
    },
    RESYNTHESIZE {
      @Override
      void apply(Path sample) throws IOException {
        try (Stream<Path> files = Files.walk(sample)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            rewrite(file, StableFindingsTest::withOtherHashes);
          }
        }
      }
    },
    ADD_A_STACK {
      @Override
      void apply(Path sample) throws IOException {
        Files.writeString(sample.resolve("Another.template.json"), ANOTHER_STACK);
        for (Path manifest : manifests(sample)) {
          if (manifest.getParent().equals(sample)) {
            rewrite(
                manifest,
                text ->
                    text.replaceFirst(
                        "\"artifacts\": \\{",
                        "\"artifacts\": { \"Another\": { \"type\": \"aws:cloudformation:stack\","
                            + " \"properties\": { \"templateFile\": \"Another.template.json\" } },"));
          }
        }
      }
    };

    abstract void apply(Path sample) throws IOException;
  }

  @ParameterizedTest
  @EnumSource(Edit.class)
  void noEditMakesAFindingOfTheCdkSampleNew(Edit edit) throws IOException {
    Path sample = copy(Path.of("samples/shop-java/cdk.out"));
    List<String> alerts = alerts();
    assertThat(alerts).hasSize(4);
    holds(sample, edit, 4);
    assertThat(alerts()).isEqualTo(alerts);
  }

  @ParameterizedTest
  @EnumSource(value = Edit.class, mode = EnumSource.Mode.EXCLUDE, names = "RESYNTHESIZE")
  void noEditMakesAFindingOfTheWrittenSampleNew(Edit edit) throws IOException {
    holds(copy(Path.of("samples/orders-yaml")), edit, 2);
  }

  @Test
  void anotherStackWithAFaultOfItsOwnHasTheOnlyNewFinding() throws IOException {
    Path sample = copy(Path.of("samples/orders-yaml"));
    run("--write-baseline=known.json");
    rewrite(
        Files.copy(sample.resolve("api.yaml"), sample.resolve("second.yaml")),
        text -> text.replace("orders-", "second-"));
    assertThat(run("--baseline=known.json"))
        .contains("second.yaml", "\nbaseline: 2 known findings not shown\n")
        .doesNotContain("/api.yaml:", "/auth.yaml:");
  }

  private void holds(Path sample, Edit edit, int known) throws IOException {
    run("--write-baseline=known", "-f=sarif=known.sarif", "-f=json=known.json");
    String before = everything(sample);
    edit.apply(sample);
    assertThat(everything(sample)).as("the edited sample").isNotEqualTo(before);
    for (String baseline : List.of("known", "known.sarif", "known.json")) {
      assertThat(run("--baseline", baseline))
          .as(baseline)
          .contains(
              "0 errors, 0 warnings, 0 notes\nbaseline: " + known + " known findings not shown\n");
    }
  }

  /** What tells alerts of code scanning from each other. */
  private List<String> alerts() throws IOException {
    run("-f=sarif=alerts.sarif");
    List<String> alerts = new ArrayList<>();
    JsonNode report = JSON.readTree(Files.readString(folder.resolve("alerts.sarif")));
    for (JsonNode result : report.at("/runs/0/results")) {
      alerts.add(result.at("/partialFingerprints/primaryLocationLineHash").asString());
    }
    Collections.sort(alerts);
    return alerts;
  }

  private String run(String... options) {
    List<String> words = new ArrayList<>(List.of("sample", "--min-level=note"));
    Collections.addAll(words, options);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream console = new PrintStream(out, true, StandardCharsets.UTF_8);
    Application.run(
        new Console(InputStream.nullInputStream(), console, console, folder, Map.of(), false),
        words.toArray(String[]::new));
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path copy(Path sample) throws IOException {
    Path copy = folder.resolve("sample");
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(sample.relativize(file).toString()));
      }
    }
    return copy;
  }

  private static String everything(Path sample) throws IOException {
    StringBuilder everything = new StringBuilder();
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        everything.append(file).append('\n').append(Files.readString(file));
      }
    }
    return everything.toString();
  }

  private static List<Path> templates(Path sample) throws IOException {
    try (Stream<Path> files = Files.walk(sample)) {
      return files
          .filter(file -> file.toString().endsWith(".template.json") || isYaml(file))
          .toList();
    }
  }

  private static boolean isYaml(Path file) {
    return file.toString().endsWith(".yaml");
  }

  private static List<Path> manifests(Path sample) throws IOException {
    try (Stream<Path> files = Files.walk(sample)) {
      return files.filter(file -> file.endsWith("manifest.json")).toList();
    }
  }

  private static void rewrite(Path file, UnaryOperator<String> edit) throws IOException {
    Files.writeString(file, edit.apply(Files.readString(file)));
  }

  private static String reversedJson(String text) {
    ObjectNode template = (ObjectNode) JSON.readTree(text);
    JsonNode resources = template.get("Resources");
    List<String> ids = new ArrayList<>(resources.propertyNames());
    Collections.reverse(ids);
    ObjectNode reversed = template.putObject("Resources");
    ids.forEach(id -> reversed.set(id, resources.get(id)));
    return template.toPrettyString();
  }

  private static String reversedYaml(String text) {
    Matcher section = RESOURCES.matcher(text);
    assertThat(section.find()).isTrue();
    List<String> blocks = new ArrayList<>();
    Matcher block = RESOURCE.matcher(section.group());
    while (block.find()) {
      blocks.add(block.group());
    }
    Collections.reverse(blocks);
    return text.substring(0, section.start())
        + "Resources:\n"
        + String.join("", blocks)
        + text.substring(section.end());
  }

  private static String withOtherHashes(String text) {
    return CDK_HASH
        .matcher(text)
        .replaceAll(
            hash ->
                turned(hash.group(1), "0123456789ABCDEF")
                    + (hash.group(2) == null ? "" : turned(hash.group(2), "0123456789abcdef")));
  }

  private static String turned(String hash, String digits) {
    StringBuilder turned = new StringBuilder();
    for (int at = 0; at < hash.length(); at++) {
      turned.append(digits.charAt(15 - digits.indexOf(hash.charAt(at))));
    }
    return turned.toString();
  }
}
