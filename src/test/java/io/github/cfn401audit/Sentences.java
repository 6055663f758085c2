package io.github.cfn401audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says what is wrong with a sentence that people read, whatever it is about. */
public final class Sentences {
  /** What stands where a name is missing, or where a value was printed as Java has it. */
  private static final List<Pattern> BLEMISHES =
      List.of(
          Pattern.compile("\\s{2,}"),
          Pattern.compile("^\\s|\\s$"),
          Pattern.compile("\\s[,;:.?](\\s|$)"),
          Pattern.compile("``|''|\"\"|\\(\\)|\\{\\}"),
          Pattern.compile("\\b(null|Optional|NaN|undefined)\\b"),
          Pattern.compile("[A-Za-z]\\[[a-z]\\w*="),
          Pattern.compile("@[0-9a-f]{6,}\\b"),
          Pattern.compile(",\\s*(,|and\\b\\s*$|or\\b\\s*$)"),
          Pattern.compile("\\s(and|or|of|the|a|an|to|by|with|is|are|but|that)$"),
          Pattern.compile("\\b(the the|of of|is is|a a|to to|and and)\\b"),
          Pattern.compile("\\ba (?=[aeio])(?!one\\b|un)"));

  /** AWS's own words, which are ours as well. */
  private static final Set<String> NAMES_OF_AWS =
      Set.of(
          "AwsCall",
          "BasePath",
          "DomainName",
          "EndpointConfiguration",
          "HostedZone",
          "IdentityProvider",
          "ManagedLoginBranding",
          "ResourcePolicy",
          "ResourceServer",
          "RestApi",
          "StageVariables",
          "UserPool",
          "UserPoolClient",
          "UserPoolDomain");

  private static final Pattern TYPE_NAME = Pattern.compile("\\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\\b");
  private static final Set<String> OUR_TYPES = ourTypes();

  private Sentences() {}

  /**
   * What is wrong with it; empty where nothing is.
   *
   * @param files the text of the files that it is about, whose names it may use
   */
  public static Optional<String> blemish(String sentence, String files) {
    if (sentence.isBlank()) {
      return Optional.of("nothing is written");
    }
    for (Pattern pattern : BLEMISHES) {
      Matcher found = pattern.matcher(sentence);
      if (found.find()) {
        return Optional.of("`" + found.group() + "` in: " + sentence);
      }
    }
    Matcher names = TYPE_NAME.matcher(sentence);
    while (names.find()) {
      if (OUR_TYPES.contains(names.group()) && !files.contains(names.group())) {
        return Optional.of("our own type " + names.group() + " in: " + sentence);
      }
    }
    return Optional.empty();
  }

  private static Set<String> ourTypes() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      Set<String> names = new TreeSet<>();
      files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .filter(name -> !NAMES_OF_AWS.contains(name))
          .forEach(names::add);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
