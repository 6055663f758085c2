package io.github.cfn401audit.assembly;

/** What the {@code TemplateURL} of a nested stack leads to. */
public sealed interface NestedTemplate {

  /** The template is among the files. */
  record Found(StackTemplate stack) implements NestedTemplate {}

  /** The template is not read; the reason is fit for a message. */
  record Unread(String reason) implements NestedTemplate {}
}
