package io.github.cfn401audit.report;

/**
 * The secret by which a public client shows that the code it exchanges is its own.
 *
 * @param verifier what is sent with the code
 * @param challenge its SHA-256, which is sent before
 */
public record Pkce(String verifier, String challenge) {}
