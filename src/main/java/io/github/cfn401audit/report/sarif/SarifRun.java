package io.github.cfn401audit.report.sarif;

/**
 * What SARIF says of the run as a whole.
 *
 * @param category what tells this run from others of the same tool on the same commit; empty where
 *     the uploader is to say so
 * @param failure why the run is not successful, in words that start in lower case and have no full
 *     stop; empty where all input was in order
 */
public record SarifRun(String category, String failure) {}
