package io.github.cfn401audit.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The search for the command that a misspelt first word was meant to be. */
final class NearCommand {
  private static final int SHORTEST = 3;
  private static final int MOST_SLIPS = 2;

  private NearCommand() {}

  /**
   * The nearest command; empty where the word exists as a path, looks like one, or is far from all.
   */
  static Optional<String> of(String word, List<String> commands, Path folder) {
    if (word.length() < SHORTEST || !isBare(word) || exists(word, folder)) {
      return Optional.empty();
    }
    String nearest = "";
    int fewest = MOST_SLIPS + 1;
    for (String command : commands) {
      int slips = slips(word, command);
      if (slips < fewest) {
        fewest = slips;
        nearest = command;
      }
    }
    return Optional.of(nearest).filter(command -> !command.isEmpty());
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

  /** The number of letters that are superfluous, missing, wrong, or swapped with the next one. */
  private static int slips(String word, String command) {
    int[][] slips = new int[word.length() + 1][command.length() + 1];
    for (int i = 0; i <= word.length(); i++) {
      for (int j = 0; j <= command.length(); j++) {
        if (i == 0 || j == 0) {
          slips[i][j] = i + j;
          continue;
        }
        boolean same = word.charAt(i - 1) == command.charAt(j - 1);
        int fewest = slips[i - 1][j - 1] + (same ? 0 : 1);
        fewest = Math.min(fewest, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && word.charAt(i - 1) == command.charAt(j - 2)
                && word.charAt(i - 2) == command.charAt(j - 1);
        slips[i][j] = swapped ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
      }
    }
    return slips[word.length()][command.length()];
  }
}
