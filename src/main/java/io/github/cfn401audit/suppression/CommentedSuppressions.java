package io.github.cfn401audit.suppression;

import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.Suppression;
import io.github.cfn401audit.source.Comment;
import io.github.cfn401audit.source.Comments;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Suppressions in comments: {@code # cfn-401-audit: ignore[rule, other-rule] reason}. */
final class CommentedSuppressions {
  private static final String IGNORE = "ignore[";

  private final Comment comment;
  private final Consumer<Problem> problems;

  private CommentedSuppressions(Comment comment, Consumer<Problem> problems) {
    this.comment = comment;
    this.problems = problems;
  }

  /** The suppressions of a file, in its order; what is wrong with some is reported. */
  static List<ScopedSuppression> of(SourceFile file, Consumer<Problem> problems) {
    List<ScopedSuppression> all = new ArrayList<>();
    for (Comment comment : Comments.of(file)) {
      all.addAll(new CommentedSuppressions(comment, problems).read());
    }
    return all;
  }

  private List<ScopedSuppression> read() {
    String words = comment.words();
    int end = words.indexOf(']');
    if (!words.startsWith(IGNORE) || end < 0) {
      say("a comment for this tool is `# cfn-401-audit: ignore[RULE] REASON`");
      return List.of();
    }
    String reason = words.substring(end + 1).strip();
    if (reason.isEmpty()) {
      say("a suppression has no reason: write it behind `" + words.substring(0, end + 1) + "`");
      return List.of();
    }
    List<ScopedSuppression> read = new ArrayList<>();
    int at = IGNORE.length();
    while (at <= end) {
      int comma = words.indexOf(',', at);
      int next = comma < 0 || comma > end ? end : comma;
      rule(words.substring(at, next).strip(), reason).ifPresent(read::add);
      at = next + 1;
    }
    return read;
  }

  private Optional<ScopedSuppression> rule(String name, String reason) {
    if (!RuleNames.isRule(name)) {
      say(RuleNames.noRule(name));
      return Optional.empty();
    }
    return Optional.of(
        new ScopedSuppression(
            new Suppression(
                new RuleId(name),
                reason,
                Optional.empty(),
                Suppression.Kind.IN_SOURCE,
                comment.range()),
            new SuppressionScope.OfLine(comment.range().file(), comment.line())));
  }

  private void say(String message) {
    problems.accept(Problem.at(Problem.Code.SUPPRESSION, message, comment.range()));
  }
}
