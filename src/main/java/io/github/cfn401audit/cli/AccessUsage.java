package io.github.cfn401audit.cli;

/** The text that {@code access --help} prints. */
final class AccessUsage {
  private AccessUsage() {}

  static final String TEXT =
      """
      usage: cfn-401-audit access [PATH...]    what each method accepts, and from whom

        -f, --format FORMAT[=FILE]  text, json, markdown or csv; may be repeated
            --method "VERB /PATH"   show the methods that answer this; {name} and *
                                    stand for one segment, ** for any number
            --client NAME           show what a client opens and what it does not:
                                    its logical id or its ClientName
            --unreachable           show only methods that nobody can call
            --wide                  one line per method, however wide

      PATH and all other options are those of cfn-401-audit --help.

      exit codes: 0 the table was written, 2 wrong usage or input that cannot be
      used, 3 an internal error

      examples:
        cfn-401-audit access cdk.out --method "GET /orders"
        cfn-401-audit access cdk.out --client WebClient -f markdown=access.md
      """;
}
