package io.github.cfn401audit.cli;

/** What {@code --help} prints. */
final class Usage {
  private Usage() {}

  static final String TEXT =
      """
      usage: cfn-401-audit [audit] [PATH...]  which request is refused, and why
             cfn-401-audit access [PATH...]   what each method accepts, and from whom
             cfn-401-audit explain RULE       the page of a rule
             cfn-401-audit rules              all rules

      PATH is a cloud assembly, a template, a folder, or - for standard input.
      Without one, cdk.out is read. Nothing is deployed or sent, and nothing is
      written but the files that -f and --write-baseline name.

        -f, --format FORMAT[=FILE]  text, json, sarif, github or markdown; may be
                                    repeated
            --fail-on LEVEL         exit 1 from this level on: error (default),
                                    warning, note, never
            --min-level LEVEL       show findings from this level on: error,
                                    warning (default), note
            --level RULE|FAMILY|all=LEVEL|off
                                    another level for a rule or a family
            --baseline FILE         count and show only what is not in FILE: a
                                    baseline, or a JSON or SARIF report
            --write-baseline FILE   write what is found as a baseline
            --parameters [STACK:]KEY=VALUE
                                    the value of a parameter
            --parameters [STACK:]FILE[:ENV]
                                    all values of a JSON, YAML or samconfig.toml
                                    file; may be repeated, later ones win
            --show-suppressed       text and SARIF tell what is suppressed, and why
            --config FILE           levels, suppressions, assumptions; default is the
                                    nearest .cfn-401-audit.yaml up to the folder
                                    with .git
            --exclude GLOB          leave files or folders out
            --one-world             all templates belong together, whatever joins
                                    them
            --source-root DIR       what paths in SARIF start from; default is
                                    the folder that holds .git
            --category NAME         what tells this run in SARIF from others of
                                    the same commit
        -q, --quiet                 no text on standard output
        -v, --verbose               also what was read, and remarks on it
            --color WHEN            auto (default), always, never
            --debug                 a stack trace with an internal error
        -V, --version
        -h, --help

      exit codes: 0 nothing at or above --fail-on, 1 something, 2 wrong usage or a
      named file that cannot be used, 3 an error of this tool

      examples:
        cfn-401-audit cdk.out
        cfn-401-audit auth.yaml api.yaml --parameters api:Stage=prod
        cfn-401-audit cdk.out -f sarif=findings.sarif --fail-on never
      """;
}
