package io.github.cfn401audit.access.policy;

/** From where an API can be called. */
public enum Exposure {
  /** From the internet: an EDGE or REGIONAL endpoint. */
  PUBLIC,
  /** Through the endpoints of a VPC only. */
  PRIVATE,
  /** One or the other. */
  UNKNOWN
}
