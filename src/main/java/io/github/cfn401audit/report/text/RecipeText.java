package io.github.cfn401audit.report.text;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.Candidate;
import io.github.cfn401audit.access.OpenQuestion;
import io.github.cfn401audit.report.CallRecipe;
import io.github.cfn401audit.report.MethodNeeds;
import io.github.cfn401audit.report.Pkce;
import io.github.cfn401audit.report.Words;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How to call methods: a recipe for each way in, and for each token that fails the reason. */
public final class RecipeText {
  private RecipeText() {}

  private record Failure(String client, String why) {}

  /** The recipes for these rows; commands are not broken, so that they can be pasted. */
  public static String of(List<AccessRow> rows, Pkce pkce, boolean color) {
    TerminalPage page = new TerminalPage(color);
    for (AccessRow row : rows) {
      page.endPart();
      print(page, row, pkce);
    }
    return page.text();
  }

  private static void print(TerminalPage page, AccessRow row, Pkce pkce) {
    String stage = row.stage().isEmpty() ? "" : ", stage " + row.stage();
    page.add(Paint.BOLD, row.request()).add(" of " + row.apiStack() + "/" + row.api() + stage);
    page.add(Words.when(row.when())).endLine();
    WrappedText.print(page, "  takes", 14, MethodNeeds.takes(row));
    for (String between : MethodNeeds.between(row)) {
      WrappedText.print(page, "  also asked", 14, between);
    }
    MethodNeeds.browsers(row).ifPresent(what -> WrappedText.print(page, "  browsers", 14, what));
    row.passage().refusal().ifPresent(why -> WrappedText.print(page, "  fails", 14, why));
    for (OpenQuestion question : row.undecided()) {
      WrappedText.print(page, "  unknown", 14, question.cause());
    }
    int number = 0;
    for (Candidate token : row.passage().candidates()) {
      if (token.opens()) {
        page.endPart();
        page.add(++number + ". " + token.words()).endLine();
        CallRecipe.of(row, token, pkce).forEach(line -> page.blanks(3).add(line).endLine());
      }
    }
    printFailures(page, row);
  }

  private static void printFailures(TerminalPage page, AccessRow row) {
    Map<Failure, Set<String>> tokensByFailure = new LinkedHashMap<>();
    for (Candidate token : row.passage().candidates()) {
      if (!token.opens()) {
        tokensByFailure
            .computeIfAbsent(
                new Failure(token.client().id().logicalId(), why(token)),
                key -> new LinkedHashSet<>())
            .add(token.use().words() + " by " + token.how());
      }
    }
    if (tokensByFailure.isEmpty() || row.passage().refusal().isPresent()) {
      return;
    }
    page.endPart();
    page.add("What does not open it:").endLine();
    tokensByFailure.forEach(
        (failure, tokens) -> {
          String words = failure.client() + ": " + failure.why() + ": ";
          WrappedText.print(page, " ", 2, words + String.join(", ", tokens));
        });
  }

  private static String why(Candidate token) {
    return switch (token.fate()) {
      case OPENS -> "";
      case REFUSED -> "refused: " + token.reason();
      case NEVER_ISSUED -> "never issued: " + token.reason();
      case POSSIBLE ->
          "not known: "
              + Words.firstOf(token.questions().stream().map(OpenQuestion::cause).toList(), 2);
    };
  }
}
