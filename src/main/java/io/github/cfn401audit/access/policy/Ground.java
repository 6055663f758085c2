package io.github.cfn401audit.access.policy;

/** What makes a condition certainly true or certainly false for an anonymous caller. */
public enum Ground {
  /** A key that only callers with an IAM signature have. */
  IAM_KEY,
  /** A key that only requests to private APIs have. */
  VPC_KEY,
  /** A private address range, from which nobody calls a public API. No page of AWS says so. */
  PRIVATE_ADDRESS,
  /** A range that holds every IPv4 address. */
  EVERY_ADDRESS,
  /** {@code NotPrincipal}, which leaves out everybody but whom it names. */
  NOT_PRINCIPAL
}
