package io.github.cfn401audit.unfold.openapi;

/** Names the property of a resource that a key of an extension stands for. */
final class PropertyName {
  private PropertyName() {}

  /** Returns {@code StatusCode} for {@code statusCode}. */
  static String of(String key) {
    return Character.toUpperCase(key.charAt(0)) + key.substring(1);
  }
}
