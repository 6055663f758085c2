package io.github.cfn401audit.source;

/**
 * A comment of a YAML file that is addressed to this tool.
 *
 * @param range from its number sign to its last character
 * @param words what it says after {@code cfn-401-audit:}, without blanks around it
 * @param line the line that it is about: its own, or where it stands alone the next one that holds
 *     more than such comments
 */
public record Comment(SourceRange range, String words, int line) {}
