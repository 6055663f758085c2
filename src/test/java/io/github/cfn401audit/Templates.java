package io.github.cfn401audit;

import io.github.cfn401audit.assembly.Input;
import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.audit.Auditor;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.world.Defaults;
import io.github.cfn401audit.world.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Files that a test writes into a folder, and what is read from them as a user would have it. */
public final class Templates {
  private final Path folder;
  private String standardInput = "";

  private Templates(Path folder) {
    this.folder = folder;
  }

  /** The files of a folder, those included that are there already. */
  public static Templates in(Path folder) {
    return new Templates(folder);
  }

  /** One template on standard input, without any file. */
  public static TemplateLibrary ofOne(String template) {
    return in(Path.of("")).onStandardInput(template).library("-");
  }

  /** Where a file of that name stands. */
  public Path path(String name) {
    return folder.resolve(name);
  }

  /** Writes a file, and the folders that it needs. */
  public Templates file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the bytes of a file, and the folders that it needs. */
  public Templates file(String name, byte[] bytes) {
    try {
      Path path = path(name);
      Files.createDirectories(path.resolveSibling(""));
      Files.write(path, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives what stands on standard input for the word {@code -}. */
  public Templates onStandardInput(String text) {
    standardInput = text;
    return this;
  }

  /**
   * The library of these words, as on the command line; of the whole folder where there are none.
   */
  public TemplateLibrary library(String... words) {
    return library(List.of(), words);
  }

  /** The library without what these globs match. */
  public TemplateLibrary library(List<String> exclude, String... words) {
    List<String> all = words.length == 0 ? List.of(".") : Arrays.asList(words);
    List<Path> named = all.stream().filter(word -> !word.equals("-")).map(Path::of).toList();
    return TemplateLibrary.read(
        new Input(named, all.contains("-"), exclude),
        folder,
        new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)));
  }

  /** The world of these words, with the defaults of all parameters. */
  public World world(String... words) {
    return World.of(library(words), ParameterValues.none(), Defaults.taken());
  }

  /** The audit of these words. */
  public AuditResult audit(String... words) {
    return Auditor.audit(library(words), ParameterValues.none());
  }
}
