package io.github.cfn401audit.access.policy;

/**
 * What a request has to be like, in words.
 *
 * @param words such as {@code from 10.0.0.0/8}
 * @param negated true where it has to be anything else
 */
record Restriction(String words, boolean negated) {
  /** As a part of a sentence about requests. */
  String shown() {
    return negated ? "not " + words : words;
  }
}
