package io.github.cfn401audit.cli;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.report.ReportSettings;
import java.util.List;
import java.util.Optional;

/**
 * The options of the command {@code postman check}.
 *
 * @param collection the name of the collection
 * @param globals the names of exported globals
 * @param environments the names of exported environments, later ones win
 * @param ids the ids of pools and clients
 * @param failOn the weakest level that ends the run with 1; empty for none
 * @param outputs which format goes where
 * @param settings what the reports print
 * @param reading what is read, and how
 */
record PostmanOptions(
    String collection,
    List<String> globals,
    List<String> environments,
    GivenIds ids,
    Optional<Level> failOn,
    Outputs outputs,
    ReportSettings settings,
    ReadingOptions reading) {
  private static final List<Format> FORMATS = List.of(Format.TEXT, Format.JSON, Format.SARIF);

  PostmanOptions {
    globals = List.copyOf(globals);
    environments = List.copyOf(environments);
  }

  /** The options that these words state; a value that cannot be used is a usage error. */
  static PostmanOptions of(Console console, CommandWords words) {
    List<String> paths = words.paths();
    if (paths.size() < 2 || !paths.get(0).equals("check")) {
      throw new UsageException(
          "postman takes `check`, a collection and templates, or `generate` and templates, as in:"
              + " cfn-401-audit postman check shop.postman_collection.json cdk.out");
    }
    return new PostmanOptions(
        paths.get(1),
        words.texts("--globals"),
        words.texts("--environment"),
        GivenIds.of(words),
        OptionValues.failOn(words),
        Outputs.of(console, words, FORMATS),
        OptionValues.settings(console, words),
        ReadingOptions.of(console, words, paths.subList(2, paths.size())));
  }
}
