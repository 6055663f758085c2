package io.github.cfn401audit.report.sarif;

/**
 * The facts about a run as a whole.
 *
 * @param category what tells this run from others of the same tool on the same commit; empty where
 *     that is left to the upload
 * @param failure why the run did not succeed, in words that start in lower case and have no full
 *     stop; empty where it did
 */
public record SarifRun(String category, String failure) {}
