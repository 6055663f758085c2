package io.github.cfn401audit.template;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value as the template writes it, with every function in one form whatever its spelling. See
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html.
 */
public sealed interface Expression extends Located {

  /** Calls the method of the visitor for this kind of expression. */
  <R> R accept(Visitor<R> visitor);

  /** Text, a number or a boolean; {@code quoted} where the author marked it as text. */
  record Literal(String text, boolean quoted, SourceRange range) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.literal(this);
    }
  }

  /** An empty value or {@code null}. */
  record Null(SourceRange range) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nothing(this);
    }
  }

  /** A list. */
  record ListOf(List<Expression> items, SourceRange range) implements Expression {
    public ListOf {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.list(this);
    }
  }

  /**
   * A map that is not a function call.
   *
   * @param open the loops and includes inside that may add entries that are not seen
   */
  record MapOf(List<Entry> entries, List<String> open, SourceRange range) implements Expression {
    public MapOf {
      entries = List.copyOf(entries);
      open = List.copyOf(open);
    }

    /** One key with its own range, and its value. */
    public record Entry(String key, SourceRange keyRange, Expression value) {}

    /** The value of a key; empty where it is not written here. */
    public Optional<Expression> get(String key) {
      for (Entry entry : entries) {
        if (entry.key().equals(key)) {
          return Optional.of(entry.value());
        }
      }
      return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.map(this);
    }
  }

  /** {@code Ref} of a parameter, a pseudo parameter or a resource. */
  record Ref(String name, SourceRange range) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ref(this);
    }
  }

  /** {@code Fn::GetAtt} with a fixed logical id; the attribute may itself be a {@code Ref}. */
  record GetAtt(String logicalId, Expression attribute, SourceRange range) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.getAtt(this);
    }
  }

  /** {@code Fn::Sub}: text with holes. */
  record Sub(List<Part> parts, Map<String, Expression> variables, SourceRange range)
      implements Expression {
    public Sub {
      parts = List.copyOf(parts);
      variables = Map.copyOf(variables);
    }

    /** Fixed text, or the name inside <code>${...}</code>. */
    public record Part(String text, boolean isName) {}

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sub(this);
    }
  }

  /** {@code Fn::Join}. */
  record Join(Expression delimiter, Expression values, SourceRange range) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.join(this);
    }
  }

  /** {@code Fn::Select}. */
  record Select(Expression index, Expression values, SourceRange range) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.select(this);
    }
  }

  /** {@code Fn::Split}. */
  record Split(Expression delimiter, Expression source, SourceRange range) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.split(this);
    }
  }

  /** {@code Fn::FindInMap}, with the default value that the language extensions allow. */
  record FindInMap(
      Expression map,
      Expression first,
      Expression second,
      Optional<Expression> otherwise,
      SourceRange range)
      implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.findInMap(this);
    }
  }

  /** {@code Fn::If}. */
  record If(String condition, Expression then, Expression otherwise, SourceRange range)
      implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.choice(this);
    }
  }

  /** {@code Fn::ImportValue}. */
  record ImportValue(Expression name, SourceRange range) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.importValue(this);
    }
  }

  /** {@code Fn::Length}: how many items a list has. */
  record Length(Expression list, SourceRange range) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.length(this);
    }
  }

  /** {@code Fn::ToJsonString}: a map or a list as text. */
  record ToJson(Expression value, SourceRange range) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.toJson(this);
    }
  }

  /** {@code Fn::Transform} that has not been run, with all that is written beside it. */
  record Macro(String name, SourceRange range) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.macro(this);
    }
  }

  /**
   * {@code Fn::GetStackOutput}.
   *
   * @param region the region of the other stack; empty for that of this one
   * @param role the role that reads in another account; empty for this account
   */
  record StackOutput(
      Expression stackName,
      Expression outputName,
      Optional<Expression> region,
      Optional<Expression> role,
      SourceRange range)
      implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.stackOutput(this);
    }
  }

  /**
   * A function whose value is not computed, or one that is written wrongly.
   *
   * @param function such as {@code Fn::Base64}
   */
  record Opaque(String function, SourceRange range) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.opaque(this);
    }
  }

  /**
   * A value that is not known because what holds it cannot be read.
   *
   * @param cause why, in words for the user
   * @param cure what would settle it; empty where nothing would
   */
  record Unread(String cause, String cure, SourceRange range) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unread(this);
    }
  }

  /** Has one method for each kind, so that a new kind is a compile error wherever it matters. */
  interface Visitor<R> {
    R literal(Literal literal);

    R nothing(Null nothing);

    R list(ListOf list);

    R map(MapOf map);

    R ref(Ref ref);

    R getAtt(GetAtt getAtt);

    R sub(Sub sub);

    R join(Join join);

    R select(Select select);

    R split(Split split);

    R findInMap(FindInMap findInMap);

    R choice(If choice);

    R importValue(ImportValue importValue);

    R length(Length length);

    R toJson(ToJson toJson);

    R macro(Macro macro);

    R stackOutput(StackOutput stackOutput);

    R opaque(Opaque opaque);

    R unread(Unread unread);
  }
}
