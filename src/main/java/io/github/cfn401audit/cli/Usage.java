package io.github.cfn401audit.cli;

/** The text that {@code --help} prints. */
final class Usage {
  private Usage() {}

  static final String TEXT =
      """
      usage: cfn-401-audit [audit] [PATH...]  which requests are refused, and why
             cfn-401-audit access [PATH...]   what each method accepts, and from whom
             cfn-401-audit diff OLD NEW       what a change does to who can call what
             cfn-401-audit token [PATH...]    which methods take the token on stdin
             cfn-401-audit log [PATH...]      what log lines on stdin mean
             cfn-401-audit postman check COLLECTION [PATH...]
                                              whether a Postman collection fits
             cfn-401-audit postman generate [PATH...]
                                              a collection that fits
             cfn-401-audit explain RULE       the page of a rule
             cfn-401-audit rules              all rules

      PATH is a cloud assembly, a template, a folder, or - for standard input.
      The default is cdk.out. Nothing is deployed or sent, and no file is written
      except those that -f and --write-baseline name.

        -f, --format FORMAT[=FILE]  text, json, sarif, github or markdown; may be
                                    repeated; cdk adds to the validation-report.json
                                    of the assembly
            --fail-on LEVEL         exit with 1 for findings at or above this level:
                                    error (default), warning, note or never;
                                    undecided: for errors and undecided methods
            --min-level LEVEL       show findings at or above this level: error,
                                    warning (default) or note
            --level RULE|FAMILY|all=LEVEL|off
                                    set another level for a rule, a family or all
            --previous DIR          also report deployments that stay as they are in
                                    DIR although what they copy has changed
            --baseline FILE         show and count only what is not in FILE: a
                                    baseline, or a JSON or SARIF report
            --write-baseline FILE   write all findings to FILE as a baseline
            --parameters [STACK:]KEY=VALUE
                                    set the value of a parameter
            --parameters [STACK:]FILE[:ENV]
                                    read values from a JSON, YAML or samconfig.toml
                                    file; may be repeated, later values win
            --show-suppressed       include suppressed findings in text and SARIF
            --config FILE           read levels, suppressions and assumptions; the
                                    default is the nearest .cfn-401-audit.yaml, up
                                    to the folder that holds .git
            --exclude GLOB          leave out files or folders
            --one-world             treat all templates as one application, even
                                    where nothing links them
            --source-root DIR       make paths in reports relative to DIR; the
                                    default is the folder that holds .git
            --category NAME         tell this run from other SARIF uploads of the
                                    same commit
        -q, --quiet                 print no text on standard output
        -v, --verbose               also print what was read, and notes about it
            --color WHEN            use colours: auto (default), always or never
            --debug                 print a stack trace for an internal error
        -V, --version
        -h, --help

      cfn-401-audit token also takes:
            --method "GET /orders"  ask this method only; may be repeated. The exit
                                    code is 1 where it answers 401
            --token-file FILE       read the token from FILE
            --token TOKEN           the token itself, which shells remember
            --header NAME           the header in which it was sent
            --pool [STACK/]ID=POOL  the id of a declared user pool, as in
                                    ShopPool=eu-west-1_AbCdEfGhI
            --client [STACK/]ID=CLIENT
                                    the id of a declared app client
            --jwks FILE             check the signature with the keys in FILE, which
                                    the pool publishes; no network is used
            --at TIME               judge at that time, as in 2026-03-01T10:00:00Z

      cfn-401-audit postman check also takes --pool, --client, --fail-on and:
        -e, --environment FILE      an exported environment; may be repeated
        -g, --globals FILE          exported global variables

      cfn-401-audit postman generate also takes:
            --client CLIENT         use this app client only; may be repeated
        -o, --output X.json         write the collection to X.json and its variables
                                    to X.environment.json

      exit codes: 0 no finding at or above --fail-on, 1 at least one, 2 wrong usage
      or input that cannot be used, 3 an internal error

      examples:
        cfn-401-audit cdk.out
        cfn-401-audit auth.yaml api.yaml --parameters api:Stage=prod
        pbpaste | cfn-401-audit token cdk.out --method "GET /orders"
        cfn-401-audit cdk.out -f sarif=findings.sarif --fail-on never
      """;
}
