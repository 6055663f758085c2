package io.github.cfn401audit.report;

import io.github.cfn401audit.finding.Basis;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.ConsideredToken;
import io.github.cfn401audit.finding.Explanation;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.FindingResource;
import io.github.cfn401audit.finding.Label;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.Remedy;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.source.SourceFile;
import java.util.List;

/** Names that a template may hold and that try to be more than names. */
public final class Hostile {
  public static final List<String> NAMES =
      List.of(
          "x\n::error::y",
          "x\r\n::stop-commands::y",
          "a%0A::warning::b",
          "::set-output name=a::b",
          "a,line=1::b",
          "##[add-mask]x",
          "``` \n# big",
          "`a` and `b",
          "a | b",
          "<script>alert(1)</script>",
          "</code></details><img src=x onerror=alert(1)>",
          "&lt;b&gt;",
          "[text](https://x.example)",
          "![picture](https://x.example/p.png)",
          "https://x.example www.x.example",
          "@everyone closes #1 and GH-1",
          "$a$ and ${Pool}/read",
          ":bomb: *a* _b_ ~~c~~",
          "\\` \\[a](b)",
          "end\"]; click s0 call alert(1)",
          "a --> b; style x fill:#fff;",
          "%%{init: {}}%%",
          "\u202egnp.exe\u2066",
          "\u0000\u001b[31m\u2028\ud800",
          "שלום");

  private Hostile() {}

  /** A finding in which every text that may come from a template is that name. */
  public static Finding finding(String name) {
    SourceFile file = SourceFile.inMemory(name, "\n\nkey: value\n");
    FindingResource resource = new FindingResource(name, name, name);
    return new Finding(
        new RuleId("rule-without-page"),
        Level.ERROR,
        name,
        resource,
        new Label(Shop.at(file, 3, 1, 3), name),
        new Explanation(
            List.of(
                new ChainStep(new FindingResource(name, "first", ""), Shop.at(file, 3, 1, 3), name),
                new ChainStep(resource, Shop.at(file, 3, 1, 3), name, 1)),
            List.of(new ConsideredToken(name, name, name, ConsideredToken.Outcome.REFUSED, name)),
            List.of(new ChainStep(resource, Shop.at(file, 3, 1, 3), name))),
        Remedy.of(name),
        new Basis(name, List.of(name), List.of()));
  }
}
