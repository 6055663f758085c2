package io.github.cfn401audit.assembly;

import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The part of a {@code TemplateURL} that is known before anything is deployed.
 *
 * <p>Example: of <code>https://${Bucket}.s3.amazonaws.com/auth.yaml</code> the end is known.
 *
 * @param tail the text at its end that is known
 * @param whole true where that is all of it
 * @param shown all of it for a message, with <code>${...}</code> for what is unknown
 */
record TemplateUrl(String tail, boolean whole, String shown) {

  private static final int HASH_LENGTH = 64;

  static TemplateUrl of(Expression url) {
    return url.accept(new Reading(Map.of()));
  }

  /** The same, with the defaults of parameters in their places. */
  static TemplateUrl withDefaults(Expression url, Map<String, Parameter> parameters) {
    return url.accept(new Reading(parameters));
  }

  /** True where the text is known and is not an address: a path from the folder of the template. */
  boolean isPath() {
    return whole && !tail.isEmpty() && !tail.contains("://");
  }

  /** The name of the file that it ends with; empty where some of that is unknown. */
  String fileName() {
    return whole || tail.contains("/") ? lastSegment() : "";
  }

  /** True where the name of the file is known in part. */
  boolean isPartlyKnown() {
    return fileName().isEmpty() && !lastSegment().isEmpty();
  }

  /** What is known of the name of the file. */
  String lastSegment() {
    int end = tail.length();
    for (int i = 0; i < tail.length(); i++) {
      if (tail.charAt(i) == '?' || tail.charAt(i) == '#') {
        end = i;
        break;
      }
    }
    return tail.substring(tail.lastIndexOf('/', end - 1) + 1, end);
  }

  /** The path behind the host, as far as it is known, without a query. */
  String path() {
    int host = tail.indexOf("://");
    int slash = tail.indexOf('/', host < 0 ? 0 : host + 3);
    int end = tail.lastIndexOf(fileName()) + fileName().length();
    return fileName().isEmpty() || slash < 0 || slash > end
        ? fileName()
        : tail.substring(slash + 1, end);
  }

  /** The hash that the CDK names an asset by; empty where the file is named otherwise. */
  String assetHash() {
    String name = fileName();
    int length = 0;
    while (length < name.length() && Character.digit(name.charAt(length), 16) >= 0) {
      length++;
    }
    return length == HASH_LENGTH ? name.substring(0, HASH_LENGTH) : "";
  }

  private static TemplateUrl text(String text) {
    return new TemplateUrl(text, true, text);
  }

  private static TemplateUrl unknown(String name) {
    return new TemplateUrl("", false, "${" + name + "}");
  }

  private TemplateUrl then(TemplateUrl next) {
    return new TemplateUrl(
        next.whole ? tail + next.tail : next.tail, whole && next.whole, shown + next.shown);
  }

  /** Either of two: known is where both end with the same path. */
  private static TemplateUrl either(String condition, TemplateUrl one, TemplateUrl other) {
    if (one.whole && one.equals(other)) {
      return one;
    }
    int same = 0;
    int slash = 0;
    while (same < Math.min(one.tail.length(), other.tail.length())
        && one.tail.charAt(one.tail.length() - 1 - same)
            == other.tail.charAt(other.tail.length() - 1 - same)) {
      same++;
      if (one.tail.charAt(one.tail.length() - same) == '/') {
        slash = same;
      }
    }
    String common = one.tail.substring(one.tail.length() - slash);
    return new TemplateUrl(common, false, "${" + condition + "}" + common);
  }

  /** Puts the pieces of the text together; nothing is evaluated. */
  private record Reading(Map<String, Parameter> parameters)
      implements Expression.Visitor<TemplateUrl> {

    @Override
    public TemplateUrl literal(Expression.Literal literal) {
      return text(literal.text());
    }

    @Override
    public TemplateUrl nothing(Expression.Null nothing) {
      return text("");
    }

    @Override
    public TemplateUrl list(Expression.ListOf list) {
      return unknown("list");
    }

    @Override
    public TemplateUrl map(Expression.MapOf map) {
      return unknown("map");
    }

    @Override
    public TemplateUrl ref(Expression.Ref ref) {
      return named(ref.name());
    }

    private TemplateUrl named(String name) {
      Parameter parameter = parameters.get(name);
      return parameter == null || parameter.isSsm()
          ? unknown(name)
          : parameter.defaultText().map(TemplateUrl::text).orElseGet(() -> unknown(name));
    }

    @Override
    public TemplateUrl getAtt(Expression.GetAtt getAtt) {
      return getAtt.attribute() instanceof Expression.Literal attribute
          ? unknown(getAtt.logicalId() + "." + attribute.text())
          : unknown(getAtt.logicalId());
    }

    @Override
    public TemplateUrl sub(Expression.Sub sub) {
      TemplateUrl url = text("");
      for (Expression.Sub.Part part : sub.parts()) {
        url = url.then(part.isName() ? variable(sub, part.text()) : text(part.text()));
      }
      return url;
    }

    private TemplateUrl variable(Expression.Sub sub, String name) {
      Expression value = sub.variables().get(name);
      return value == null ? named(name) : value.accept(this);
    }

    @Override
    public TemplateUrl join(Expression.Join join) {
      if (!(join.values() instanceof Expression.ListOf values)) {
        return unknown("Fn::Join");
      }
      TemplateUrl delimiter = join.delimiter().accept(this);
      List<TemplateUrl> items = new ArrayList<>();
      for (Expression value : values.items()) {
        items.add(value.accept(this));
      }
      TemplateUrl url = items.isEmpty() ? text("") : items.get(0);
      for (int i = 1; i < items.size(); i++) {
        url = url.then(delimiter).then(items.get(i));
      }
      return url;
    }

    @Override
    public TemplateUrl select(Expression.Select select) {
      return unknown("Fn::Select");
    }

    @Override
    public TemplateUrl split(Expression.Split split) {
      return unknown("Fn::Split");
    }

    @Override
    public TemplateUrl findInMap(Expression.FindInMap findInMap) {
      return unknown("Fn::FindInMap");
    }

    @Override
    public TemplateUrl choice(Expression.If choice) {
      return either(
          choice.condition(), choice.then().accept(this), choice.otherwise().accept(this));
    }

    @Override
    public TemplateUrl importValue(Expression.ImportValue importValue) {
      return unknown("Fn::ImportValue");
    }

    @Override
    public TemplateUrl length(Expression.Length length) {
      return unknown("Fn::Length");
    }

    @Override
    public TemplateUrl toJson(Expression.ToJson toJson) {
      return unknown("Fn::ToJsonString");
    }

    @Override
    public TemplateUrl macro(Expression.Macro macro) {
      return unknown(macro.name());
    }

    @Override
    public TemplateUrl stackOutput(Expression.StackOutput stackOutput) {
      return unknown("Fn::GetStackOutput");
    }

    @Override
    public TemplateUrl opaque(Expression.Opaque opaque) {
      return unknown(opaque.function());
    }

    @Override
    public TemplateUrl unread(Expression.Unread unread) {
      return unknown("?");
    }
  }
}
