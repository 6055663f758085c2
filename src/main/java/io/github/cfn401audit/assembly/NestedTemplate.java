package io.github.cfn401audit.assembly;

/** The template that the {@code TemplateURL} of a nested stack leads to, as far as it is known. */
public sealed interface NestedTemplate {

  /** The template is among the files. */
  record Found(StackTemplate stack) implements NestedTemplate {}

  /** The template is not read; the reason is worded for a message. */
  record Unread(String reason) implements NestedTemplate {}
}
