package io.github.cfn401audit.values;

import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Resolves dynamic references: text such as <code>{{resolve:ssm:/shop/pool}}</code>, in whose place
 * CloudFormation puts a value when it deploys. See
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html.
 */
final class DynamicReferences {
  private static final String OPEN = "{{resolve:";
  private static final String CLOSE = "}}";
  private static final String SSM = "ssm:";

  private final Environment environment;
  private final SourceRange at;
  private final List<Text> done = new ArrayList<>();
  private final List<Text> inside = new ArrayList<>();
  private boolean open;

  private DynamicReferences(Environment environment, SourceRange at) {
    this.environment = environment;
    this.at = at;
  }

  /** The text with the value of each reference in its place. */
  static Text resolve(Text text, Environment environment, SourceRange at) {
    return mentions(text) ? new DynamicReferences(environment, at).resolve(text) : text;
  }

  private static boolean mentions(Text text) {
    for (Text.Piece piece : text.pieces()) {
      if (piece.fixed().contains(OPEN)) {
        return true;
      }
    }
    return false;
  }

  private Text resolve(Text text) {
    for (Text.Piece piece : text.pieces()) {
      if (piece.hole().isEmpty()) {
        read(piece.fixed());
      } else {
        (open ? inside : done).add(Text.of(piece));
      }
    }
    if (open) {
      done.add(Text.of(OPEN));
      done.addAll(inside);
    }
    return Text.concat(done);
  }

  private void read(String fixed) {
    String rest = fixed;
    while (!rest.isEmpty()) {
      String mark = open ? CLOSE : OPEN;
      int found = rest.indexOf(mark);
      (open ? inside : done).add(Text.of(found < 0 ? rest : rest.substring(0, found)));
      if (found < 0) {
        return;
      }
      rest = rest.substring(found + mark.length());
      if (open) {
        done.add(value(Text.concat(inside)));
        inside.clear();
      }
      open = !open;
    }
  }

  private Text value(Text reference) {
    String shown = "resolve:" + reference.display();
    Optional<Text> name = reference.after(SSM);
    if (name.isEmpty()) {
      return unknown(shown, new UnknownReason(shown + " is known at deployment only", ""));
    }
    Value value = environment.stored(SsmName.of(name.get()), at);
    Optional<Text> text = value.asText();
    return text.isPresent()
        ? text.get()
        : unknown(
            shown,
            value.whyUnknown().orElseGet(() -> new UnknownReason(shown + " is not text", "")));
  }

  private Text unknown(String shown, UnknownReason why) {
    return Text.of(new Symbol.Other(environment.id(), shown, why));
  }
}
