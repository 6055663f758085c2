package io.github.cfn401audit.finding;

/**
 * A token that was thought of, and what becomes of it: one row under "tokens considered".
 *
 * @param client who would obtain it
 * @param grant how, in words
 * @param token {@code ID token} or {@code access token}
 * @param outcome {@code never issued} or {@code refused}
 * @param reason why
 */
public record ConsideredToken(
    String client, String grant, String token, String outcome, String reason) {}
