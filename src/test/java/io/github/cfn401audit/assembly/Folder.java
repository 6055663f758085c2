package io.github.cfn401audit.assembly;

import io.github.cfn401audit.Templates;
import io.github.cfn401audit.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A folder of files, and what is read from it, as text. */
final class Folder {
  /** The least that is a template. */
  static final String TEMPLATE =
      """
      {"Resources": {"Pool": {"Type": "AWS::Cognito::UserPool"}}}
      """;

  private final Templates files;

  Folder(Path root) {
    this.files = Templates.in(root);
  }

  Path path(String name) {
    return files.path(name);
  }

  Folder file(String name, String text) {
    files.file(name, text);
    return this;
  }

  Folder file(String name, byte[] bytes) {
    files.file(name, bytes);
    return this;
  }

  Folder templates(String... names) {
    for (String name : names) {
      file(name, TEMPLATE);
    }
    return this;
  }

  Folder link(String name, String target) throws IOException {
    Files.createDirectories(path(name).getParent());
    Files.createSymbolicLink(path(name), Path.of(target));
    return this;
  }

  Folder standardInput(String text) {
    files.onStandardInput(text);
    return this;
  }

  TemplateLibrary library(String... paths) {
    return files.library(paths);
  }

  TemplateLibrary library(List<String> exclude, String... words) {
    return files.library(exclude, words);
  }

  /** Stacks, what they nest, problems, counts: a line each. */
  String read(String... paths) {
    return outline(library(paths));
  }

  static String outline(TemplateLibrary library) {
    StringBuilder text = new StringBuilder();
    for (StackTemplate stack : library.roots()) {
      stack("", stack, text);
    }
    for (Problem problem : library.problems()) {
      text.append("! ").append(problem.file());
      if (problem.line() > 0) {
        text.append(':').append(problem.line()).append(':').append(problem.column());
      }
      text.append(' ').append(problem.code()).append(": ").append(problem.message()).append('\n');
    }
    text.append(library.templates()).append(" read, ").append(library.passedOver());
    text.append(library.namedFileFailed() ? " passed over, failed\n" : " passed over\n");
    return text.toString();
  }

  private static void stack(String indent, StackTemplate stack, StringBuilder text) {
    text.append(stack.name()).append(" = ").append(stack.template().file().name());
    stack.stackName().ifPresent(name -> text.append(", deployed as ").append(name));
    stack.account().ifPresent(account -> text.append(", account ").append(account));
    stack.region().ifPresent(region -> text.append(", region ").append(region));
    text.append('\n');
    String inner = indent + "  ";
    for (Map.Entry<String, NestedTemplate> nested : stack.nested().entrySet()) {
      text.append(inner).append(nested.getKey()).append(": ");
      if (nested.getValue() instanceof NestedTemplate.Found found) {
        stack(inner, found.stack(), text);
      } else if (nested.getValue() instanceof NestedTemplate.Unread unread) {
        text.append(unread.reason()).append('\n');
      }
    }
  }
}
