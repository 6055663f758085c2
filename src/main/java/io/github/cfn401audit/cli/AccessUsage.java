package io.github.cfn401audit.cli;

/** The text that {@code access --help} prints. */
final class AccessUsage {
  private AccessUsage() {}

  static final String TEXT =
      """
      usage: cfn-401-audit access [PATH...]    what each method accepts, and from whom
             cfn-401-audit access can "VERB /PATH" --as CLIENT [--grant GRANT] [PATH...]
                                               whether a client can call a method
             cfn-401-audit access --explain "VERB /PATH" [PATH...]
                                               how to get a token and call a method
             cfn-401-audit access --expect CONTRACT [PATH...]
                                               prove or refute what is expected
             cfn-401-audit access --expect-from [PATH...]
                                               write the state of today as a contract

        -f, --format FORMAT[=FILE]  text, json, markdown or csv; may be repeated
            --method "VERB /PATH"   show the methods that answer this; {name} and *
                                    stand for one segment, ** for any number
            --client NAME           show what a client opens and what it does not:
                                    its logical id or its ClientName
            --unreachable           show only methods that nobody can call
            --wide                  one line per method, however wide

            --as CLIENT             who calls: a logical id or a ClientName
            --grant GRANT           how the client gets its token: code, implicit,
                                    client_credentials or sdk; any where left out

      PATH and all other options are those of cfn-401-audit --help.

      exit codes: 0 the table was written, 2 wrong usage or input that cannot be
      used, 3 an internal error; of access can: 0 yes, 1 no, 4 unknown or dependent
      on a condition, 2 also where there is no such method or client; of access
      --expect: 0 every line is kept, 1 a line is refuted or not proved

      examples:
        cfn-401-audit access cdk.out --method "GET /orders"
        cfn-401-audit access can "GET /orders" --as WebClient --grant code cdk.out
        cfn-401-audit access cdk.out --client WebClient -f markdown=access.md
      """;
}
