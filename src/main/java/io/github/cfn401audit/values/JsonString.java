package io.github.cfn401audit.values;

import io.github.cfn401audit.template.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Evaluates {@code Fn::ToJsonString} to JSON without blanks, in the order of the template. Symbols
 * stay symbols in it; where an item may be missing, the whole text becomes one.
 */
final class JsonString {
  private final Environment environment;
  private final List<Text> parts = new ArrayList<>();
  private final List<UnknownReason> doubts = new ArrayList<>(0);

  private JsonString(Environment environment) {
    this.environment = environment;
  }

  static Text of(Expression expression, Environment environment) {
    JsonString json = new JsonString(environment);
    json.write(expression);
    return json.doubts.isEmpty()
        ? Text.concat(json.parts)
        : Text.of(new Symbol.Other(environment.id(), key(expression), json.doubts.get(0)));
  }

  private void write(Expression expression) {
    if (expression instanceof Expression.Literal literal && !literal.quoted()) {
      plain(literal);
    } else if (expression instanceof Expression.ListOf list) {
      list(list);
    } else if (expression instanceof Expression.MapOf map && map.open().isEmpty()) {
      map(map);
    } else if (expression instanceof Expression.If choice) {
      choice(choice);
    } else {
      write(Evaluator.evaluate(expression, environment));
    }
  }

  /** A number or a truth value goes without quotes; how some numbers are spelt, nobody says. */
  private void plain(Expression.Literal literal) {
    String text = literal.text();
    if (text.equals("true") || text.equals("false") || isInteger(text)) {
      fixed(text);
    } else if (text.isEmpty() || (isLetter(text.charAt(0)) && !isSwitch(text))) {
      quoted(Text.of(text));
    } else {
      UnknownReason why = Reasons.function(environment.id(), "Fn::ToJsonString");
      parts.add(Text.of(new Symbol.Other(environment.id(), key(literal), why)));
    }
  }

  private void list(Expression.ListOf list) {
    String before = "[";
    for (Expression item : list.items()) {
      if (!isAbsent(item)) {
        fixed(before);
        write(item);
        before = ",";
      }
    }
    fixed(before.equals("[") ? "[]" : "]");
  }

  private void map(Expression.MapOf map) {
    String before = "{";
    for (Expression.MapOf.Entry entry : map.entries()) {
      if (!isAbsent(entry.value())) {
        fixed(before);
        quoted(Text.of(entry.key()));
        fixed(":");
        write(entry.value());
        before = ",";
      }
    }
    fixed(before.equals("{") ? "{}" : "}");
  }

  private void choice(Expression.If choice) {
    switch (environment.condition(choice.condition())) {
      case YES -> write(choice.then());
      case NO -> write(choice.otherwise());
      case UNKNOWN -> doubts.add(Reasons.condition(environment.id(), choice.condition()));
    }
  }

  private boolean isAbsent(Expression expression) {
    return !(expression instanceof Expression.Literal
            || expression instanceof Expression.ListOf
            || expression instanceof Expression.MapOf)
        && Evaluator.evaluate(expression, environment).isAbsent();
  }

  private void write(Value value) {
    if (value.asText().isPresent()) {
      quoted(value.asText().get());
    } else if (value.isList() && value.isComplete()) {
      String before = "[";
      for (Value item : value.items()) {
        fixed(before);
        write(item);
        before = ",";
      }
      fixed(before.equals("[") ? "[]" : "]");
    } else if (value.isMap() && value.isComplete()) {
      String before = "{";
      for (Map.Entry<String, Value> entry : value.entries().entrySet()) {
        fixed(before);
        quoted(Text.of(entry.getKey()));
        fixed(":");
        write(entry.getValue());
        before = ",";
      }
      fixed(before.equals("{") ? "{}" : "}");
    } else {
      doubts.add(
          value
              .whyUnknown()
              .orElseGet(() -> Reasons.function(environment.id(), "Fn::ToJsonString")));
    }
  }

  private void quoted(Text text) {
    fixed("\"");
    for (Text.Piece piece : text.pieces()) {
      parts.add(piece.fold(fixed -> Text.of(escaped(fixed)), Text::of));
    }
    fixed("\"");
  }

  private void fixed(String text) {
    parts.add(Text.of(text));
  }

  private static String key(Expression at) {
    return "json " + at.range().file().name() + ":" + at.range().start() + "-" + at.range().end();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> escaped.append("\\\"");
        case '\\' -> escaped.append("\\\\");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        case '\b' -> escaped.append("\\b");
        case '\f' -> escaped.append("\\f");
        default -> {
          if (c < ' ') {
            escaped.append(String.format("\\u%04x", (int) c));
          } else {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }

  private static boolean isInteger(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int digits = text.length() - start;
    if (digits < 1 || digits > 15 || (digits > 1 && text.charAt(start) == '0')) {
      return false;
    }
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '_';
  }

  /** YAML 1.1 reads these as truth values. */
  private static boolean isSwitch(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "false", "yes", "no", "on", "off", "y", "n" -> true;
      default -> false;
    };
  }
}
