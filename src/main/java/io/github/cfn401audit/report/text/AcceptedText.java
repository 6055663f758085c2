package io.github.cfn401audit.report.text;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRow.Accepts;
import io.github.cfn401audit.access.AccessRow.Opening;
import io.github.cfn401audit.access.AccessRow.Outcome;
import io.github.cfn401audit.report.Words;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.tokens.TokenUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tokens that each API accepts and how a caller gets one, in at most five lines per API. */
final class AcceptedText {
  private static final int MOST_KINDS = 2;
  private static final int MOST_CLIENTS = 2;
  private static final String MORE = "        more: cfn-401-audit access";

  private final TerminalPage page;
  private final boolean namesStacks;
  private final boolean verbose;

  private AcceptedText(TerminalPage page, boolean namesStacks, boolean verbose) {
    this.page = page;
    this.namesStacks = namesStacks;
    this.verbose = verbose;
  }

  private record Api(String stack, String name, String stage) {}

  /** What is accepted, in whatever order it is written. */
  private record Kind(Accepts accepts, String when) {
    static Kind of(Accepts accepts, String when) {
      return new Kind(
          new Accepts(
              accepts.use(),
              accepts.pools().stream().sorted().toList(),
              accepts.scopes().stream().sorted().toList(),
              accepts.header()),
          when);
    }
  }

  /** The methods of one API that take the same tokens, and the ways to get one. */
  private static final class Group {
    final Accepts accepts;
    final String when;
    final Set<String> requests = new LinkedHashSet<>();
    final Map<String, Set<String>> waysByClient = new LinkedHashMap<>();

    Group(Accepts accepts, String when) {
      this.accepts = accepts;
      this.when = when;
    }

    int size() {
      return requests.size();
    }
  }

  /** Prints the reachable methods of every API, grouped by what they accept. */
  static void print(TerminalPage page, List<AccessRow> rows, boolean verbose) {
    Map<Api, Map<Kind, Group>> groups = new LinkedHashMap<>();
    Set<String> stacks = new HashSet<>();
    for (AccessRow row : rows) {
      stacks.add(row.apiStack());
      if (row.outcome() == Outcome.REACHABLE && row.accepts().isPresent()) {
        collect(groups, row, row.accepts().get());
      }
    }
    if (groups.isEmpty()) {
      return;
    }
    page.endPart();
    AcceptedText text = new AcceptedText(page, stacks.size() > 1, verbose);
    groups.forEach((api, kinds) -> text.print(api, largestFirst(kinds)));
  }

  private static void collect(Map<Api, Map<Kind, Group>> groups, AccessRow row, Accepts accepts) {
    Group group =
        groups
            .computeIfAbsent(
                new Api(row.apiStack(), row.api(), row.stage()), api -> new LinkedHashMap<>())
            .computeIfAbsent(Kind.of(accepts, row.when()), kind -> new Group(accepts, row.when()));
    group.requests.add(row.request());
    for (Opening opening : row.openedBy()) {
      String client =
          opening.stack().equals(row.apiStack())
              ? opening.client()
              : opening.stack() + "/" + opening.client();
      group
          .waysByClient
          .computeIfAbsent(client, unseen -> new LinkedHashSet<>())
          .add(wayOf(opening));
    }
  }

  private static String wayOf(Opening opening) {
    if (opening.scopes().isEmpty() || opening.grant() == Grant.SDK_SIGN_IN) {
      return opening.how();
    }
    return opening.how() + " with " + String.join(" ", opening.scopes());
  }

  private static List<Group> largestFirst(Map<Kind, Group> kinds) {
    List<Group> groups = new ArrayList<>(kinds.values());
    groups.sort(Comparator.comparing(Group::size).reversed());
    return groups;
  }

  private void print(Api api, List<Group> groups) {
    int most = verbose ? groups.size() : Math.min(MOST_KINDS, groups.size());
    boolean whole = most == groups.size();
    for (int at = 0; at < most; at++) {
      Group group = groups.get(at);
      page.add(nameOf(api) + ": " + sentenceOf(group)).endLine();
      page.add(waysOf(group)).add(whole && at == most - 1 ? MORE : "").endLine();
    }
    if (!whole) {
      page.blanks(2).add("and " + (groups.size() - most) + " more" + MORE).endLine();
    }
  }

  private String nameOf(Api api) {
    String name = namesStacks ? api.stack + "/" + api.name : api.name;
    if (api.stage.isEmpty()) {
      return name;
    }
    return name + (api.stage.contains(",") ? ", stages " : ", stage ") + api.stage;
  }

  private static String sentenceOf(Group group) {
    Accepts accepts = group.accepts;
    StringBuilder sentence = new StringBuilder(Words.count(group.size(), "method"));
    sentence.append(group.size() == 1 ? " takes " : " take ");
    sentence.append(tokenOf(accepts));
    if (!accepts.pools().isEmpty()) {
      sentence.append(" of ").append(String.join(" or ", accepts.pools()));
    }
    if (!accepts.header().isEmpty()) {
      sentence.append(" in the header ").append(accepts.header());
    }
    return sentence.append(Words.when(group.when)).toString();
  }

  private static String tokenOf(Accepts accepts) {
    if (accepts.use() == TokenUse.ID) {
      return "the ID token (not the access token)";
    }
    String scopes = String.join(", ", accepts.scopes());
    String needed =
        switch (accepts.scopes().size()) {
          case 0 -> "";
          case 1 -> " with the scope " + scopes;
          default -> " with one of the scopes " + scopes;
        };
    return "an access token" + needed + " (not the ID token)";
  }

  private String waysOf(Group group) {
    List<String> ways = new ArrayList<>();
    group.waysByClient.forEach(
        (client, hows) -> ways.add(client + " gets one by " + String.join(" or ", hows)));
    int most = verbose ? ways.size() : Math.min(MOST_CLIENTS, ways.size());
    String rest =
        most == ways.size() ? "" : "; and " + Words.count(ways.size() - most, "more client");
    return "  " + String.join("; ", ways.subList(0, most)) + rest;
  }
}
