package io.github.cfn401audit.values;

/**
 * Why something is not known, and what would settle it.
 *
 * @param cause such as {@code parameter UserPoolArn of Api has no value}
 * @param cure such as {@code give --parameters Api:UserPoolArn=...}; empty where none is known
 */
public record UnknownReason(String cause, String cure) {}
