package io.github.cfn401audit.pages;

import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing of a world that is not known: what stands there, and what is put in its place.
 *
 * @param template the template
 * @param place where in it, such as {@code Resources.Pool.Properties.UserPoolTier}
 * @param owner the type of the resource that it belongs to; empty where it belongs to none
 * @param range its place in the template
 * @param unknown the text that is put there, with {@code @} for a number of its own
 */
record Ignorance(
    KnownTemplate template, String place, String owner, SourceRange range, String unknown) {

  /** All that can be not known in the templates of a world whose files are JSON. */
  static List<Ignorance> of(LawWorld world) {
    List<Ignorance> all = new ArrayList<>();
    for (String file : world.templates()) {
      all.addAll(AllThatIsKnown.in(KnownTemplate.of(file, world.files().getOrDefault(file, ""))));
    }
    return all;
  }

  /** The text that stands there. */
  String known() {
    return template.at(range);
  }

  /** True where it belongs to API Gateway or Cognito, or decides over what does. */
  boolean isOfTheDomain() {
    return owner.isEmpty()
        || owner.startsWith("AWS::ApiGateway::")
        || owner.startsWith("AWS::Cognito::");
  }

  /** True where what stands there names a resource of one of these types. */
  boolean namesA(String... types) {
    return template.idsOf(types).stream()
        .anyMatch(
            id ->
                known().contains("\"" + id + "\"")
                    || known().contains("\"" + id + ".")
                    || known().contains("${" + id));
  }

  boolean overlaps(Ignorance other) {
    return template.file().equals(other.template.file())
        && range.start() < other.range.end()
        && other.range.start() < range.end();
  }

  /** The world with these things not known. */
  static LawWorld in(LawWorld world, List<Ignorance> things) {
    Map<String, List<Ignorance>> byFile = new LinkedHashMap<>();
    for (Ignorance thing : things) {
      byFile.computeIfAbsent(thing.template.file(), file -> new ArrayList<>()).add(thing);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    byFile.forEach((file, ofFile) -> texts.put(file, ofFile.get(0).template.without(ofFile)));
    return world.with(texts);
  }

  @Override
  public String toString() {
    return template.file() + " " + place + " = " + unknown;
  }
}
