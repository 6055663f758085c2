package io.github.cfn401audit.finding;

import io.github.cfn401audit.source.SourceRange;

/**
 * The primary place of a finding: what gets the carets, and the words beside them.
 *
 * @param range where the user would type
 * @param text makes sense without the first line of the finding
 */
public record Label(SourceRange range, String text) {}
