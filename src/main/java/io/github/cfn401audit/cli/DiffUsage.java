package io.github.cfn401audit.cli;

/** The text that {@code diff --help} prints. */
final class DiffUsage {
  private DiffUsage() {}

  static final String TEXT =
      """
      usage: cfn-401-audit diff OLD NEW   what a change does to who can call what

      OLD and NEW are each a cloud assembly, a template, a folder, or
      git:REVISION:PATH, with PATH from the top of the repository.

        -f, --format FORMAT[=FILE]  text, markdown, json or sarif; may be repeated
            --fail-on LEVEL         exit with 1 also for new findings at or above this
                                    level: error (default), warning, note or never;
                                    undecided: also for methods no longer decided
            --min-level LEVEL       show new findings at or above this level: error,
                                    warning (default) or note
            --allow-open            a method that became public is not worse

      All other options are those of cfn-401-audit --help.

      exit codes: 0 nothing got worse, 1 something did, 2 wrong usage, a side without
      a template, or input that cannot be used, 3 an internal error

      examples:
        cfn-401-audit diff git:main:cdk.out cdk.out
        cfn-401-audit diff old.yaml new.yaml -f markdown=comment.md --allow-open
      """;
}
