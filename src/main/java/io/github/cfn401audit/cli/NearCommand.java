package io.github.cfn401audit.cli;

import io.github.cfn401audit.source.NearName;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The search for the command that a misspelt first word was meant to be. */
final class NearCommand {
  private static final int SHORTEST = 3;

  private NearCommand() {}

  /**
   * The nearest command; empty where the word exists as a path, looks like one, or is far from all.
   */
  static Optional<String> of(String word, List<String> commands, Path folder) {
    if (word.length() < SHORTEST || !isBare(word) || exists(word, folder)) {
      return Optional.empty();
    }
    return NearName.of(word, commands);
  }

  private static boolean isBare(String word) {
    return word.chars().allMatch(Character::isLetter);
  }

  private static boolean exists(String word, Path folder) {
    try {
      return Files.exists(folder.resolve(word));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
