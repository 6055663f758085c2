package io.github.cfn401audit.report.text;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.caller.token.Challenge;
import io.github.cfn401audit.caller.token.Claims;
import io.github.cfn401audit.caller.token.Gate;
import io.github.cfn401audit.caller.token.JudgedToken;
import io.github.cfn401audit.caller.token.Judgement;
import io.github.cfn401audit.caller.token.Outcome;
import io.github.cfn401audit.caller.token.TokenAudit;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.report.Words;
import io.github.cfn401audit.source.ShortText;
import io.github.cfn401audit.tokens.TokenUse;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What becomes of a token, for a person at a terminal. No part of the token is shown. */
public final class TokenText {
  private static final int MOST_METHODS = 8;

  private final TerminalPage page;
  private final TokenAudit audit;
  private final Set<RuleId> rules = new LinkedHashSet<>();

  private TokenText(TokenAudit audit, boolean color) {
    this.page = new TerminalPage(color);
    this.audit = audit;
  }

  /** Each thing that was pasted: what it is, and what the methods make of it. */
  public static String of(TokenAudit audit, boolean color) {
    TokenText text = new TokenText(audit, color);
    text.print();
    return text.page.text();
  }

  private void print() {
    for (String remark : audit.paste().remarks()) {
      page.add(Paint.BOLD, "note:").add(" " + remark).endLine();
    }
    for (JudgedToken token : audit.tokens()) {
      page.endPart();
      printToken(token);
      if (token.methods().isEmpty()) {
        page.add("these templates declare no methods to ask").endLine();
      } else if (audit.asked()) {
        token.methods().forEach(this::print);
      } else {
        printAll(token);
      }
    }
    rules.forEach(
        rule -> page.add(Paint.BOLD, "more:").add(" cfn-401-audit explain " + rule).endLine());
  }

  private void printToken(JudgedToken token) {
    String label = token.held().label();
    String name = label.isEmpty() ? "" : label + ": ";
    page.add(
            Paint.BOLD,
            token
                .held()
                .<String>fold(
                    decoded -> name + title(decoded.claims(), token),
                    other ->
                        name + other.credential().what() + ", not an ID token or an access token",
                    broken -> name + "a token that cannot be read"))
        .endLine();
    token.held().decoded().ifPresent(claims -> printClaims(claims, token));
  }

  private static String title(Claims claims, JudgedToken token) {
    String use = claims.use().map(TokenUse::words).orElse("token without a kind");
    String id = ShortText.of(claims.client().orElse("without an id"));
    String client = token.client().map(known -> known + " (" + id + ")").orElse(id);
    return use + " of app client " + client + " in user pool " + claims.issuer().poolId();
  }

  private void printClaims(Claims claims, JudgedToken token) {
    if (claims.signed() && token.signature().isEmpty()) {
      page.add("  decoded only: the signature is not verified").endLine();
    }
    TextTable table = new TextTable(3, 3);
    claims.issued().ifPresent(at -> table.add("issued", dated(at)));
    table.add("expires", dated(claims.expires()));
    if (!claims.scopes().isEmpty()) {
      table.add("scopes", ShortText.of(String.join(", ", claims.scopes())));
    }
    token.strange().ifPresent(why -> table.add("client", ShortText.of(why)));
    table.print(page, 2);
  }

  private String dated(long seconds) {
    return audit.moment().date(seconds) + ", " + audit.moment().distance(seconds);
  }

  private void print(JudgedToken.AtMethod at) {
    for (Judgement judgement : at.judgements()) {
      AccessRow row = at.method().row();
      String place = " (" + row.range().file().name() + ":" + row.range().line() + ")";
      page.endLine()
          .add(
              Paint.BOLD,
              row.request() + place + " " + verb(judgement) + Words.when(judgement.when()))
          .endLine();
      TextTable table = new TextTable(3, 3);
      for (Gate gate : judgement.gates()) {
        table.add(gate.name().word(), gate.outcome(), ShortText.of(gate.words()));
      }
      table.print(page, 2);
      printAdvice(judgement, row);
    }
  }

  private static String verb(Judgement judgement) {
    return switch (judgement.outcome()) {
      case OPENS -> "takes it";
      case PUBLIC, NOT_JUDGED -> "does not look at it: " + judgement.remark();
      case UNDECIDED -> "may take it";
      case REFUSED ->
          judgement.first().filter(gate -> gate.rule().isEmpty()).isPresent()
              ? "refuses the request"
              : "answers 401 to it";
    };
  }

  private void printAdvice(Judgement judgement, AccessRow row) {
    Set<String> advice = new LinkedHashSet<>();
    Truth told = judgement.outcome() == Outcome.REFUSED ? Truth.NO : Truth.UNKNOWN;
    for (Gate gate : judgement.gates()) {
      if (gate.passes() == told && !gate.advice().isEmpty()) {
        advice.add(gate.advice());
      }
      if (gate.passes() == Truth.NO) {
        gate.rule().ifPresent(rules::add);
      }
    }
    for (String line : advice) {
      page.add(Paint.BOLD, "do:").add(" " + ShortText.of(line)).endLine();
    }
    boolean refused = judgement.outcome() == Outcome.REFUSED;
    if (refused && !row.openedBy().isEmpty()) {
      page.add(Paint.BOLD, "opened by:").add(" " + openings(row)).endLine();
    }
    Challenge.of(judgement)
        .ifPresent(
            header ->
                page.add(Paint.BOLD, "in terms of RFC 6750:")
                    .add(" " + ShortText.of(header))
                    .endLine());
  }

  private static String openings(AccessRow row) {
    List<String> ways = new ArrayList<>();
    for (AccessRow.Opening opening : row.openedBy()) {
      ways.add(
          "the " + opening.use().words() + " of " + opening.client() + " (" + opening.how() + ")");
    }
    return Words.firstOf(ways, 3);
  }

  private void printAll(JudgedToken token) {
    Map<List<String>, List<String>> alike = new LinkedHashMap<>();
    for (Outcome outcome : Outcome.values()) {
      for (JudgedToken.AtMethod at : token.methods()) {
        for (Judgement judgement : at.judgements()) {
          if (judgement.outcome() == outcome) {
            alike
                .computeIfAbsent(reason(judgement), key -> new ArrayList<>())
                .add(at.method().request());
            judgement
                .first()
                .filter(gate -> gate.passes() == Truth.NO)
                .flatMap(Gate::rule)
                .ifPresent(rules::add);
          }
        }
      }
    }
    page.endLine();
    for (Map.Entry<List<String>, List<String>> group : alike.entrySet()) {
      List<String> reason = group.getKey();
      page.add(Paint.BOLD, reason.get(0)).add(" " + Words.firstOf(group.getValue(), MOST_METHODS));
      page.endLine();
      for (String line : reason.subList(1, reason.size())) {
        page.add("  " + ShortText.of(line)).endLine();
      }
    }
  }

  private static List<String> reason(Judgement judgement) {
    List<String> reason = new ArrayList<>();
    String when = Words.when(judgement.when());
    reason.add(
        switch (judgement.outcome()) {
          case OPENS -> "opens:";
          case PUBLIC -> "open to everybody:";
          case NOT_JUDGED -> "not judged:";
          case UNDECIDED -> "may open:";
          case REFUSED -> "refused by:";
        });
    if (!when.isEmpty()) {
      reason.add(when.substring(2));
    }
    if (judgement.outcome() == Outcome.NOT_JUDGED) {
      reason.add(judgement.remark());
    }
    judgement.first().ifPresent(gate -> reason.add(gate.words()));
    judgement
        .first()
        .map(Gate::advice)
        .filter(line -> !line.isEmpty())
        .ifPresent(line -> reason.add("do: " + line));
    return reason;
  }
}
