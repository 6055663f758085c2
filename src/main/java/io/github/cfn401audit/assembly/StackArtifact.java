package io.github.cfn401audit.assembly;

import java.util.Optional;

/**
 * A stack that a manifest lists.
 *
 * @param id the id of the artifact
 * @param template the text that names its template
 * @param stackName the name it is deployed under
 * @param path its construct path
 * @param environment such as {@code aws://111122223333/eu-west-1}; empty where none is given
 * @param metadata its metadata file; empty where it has none, or one outside the assembly
 */
record StackArtifact(
    String id,
    FileReference template,
    String stackName,
    String path,
    String environment,
    Optional<FileLocation> metadata) {

  private static final String SCHEME = "aws://";

  /** The account it is deployed to, where the manifest says. */
  Optional<String> account() {
    int slash = slash();
    return slash < 0 ? Optional.empty() : known(environment.substring(SCHEME.length(), slash));
  }

  /** The region it is deployed to, where the manifest says. */
  Optional<String> region() {
    int slash = slash();
    return slash < 0 ? Optional.empty() : known(environment.substring(slash + 1));
  }

  private int slash() {
    return environment.startsWith(SCHEME) ? environment.indexOf('/', SCHEME.length()) : -1;
  }

  private static Optional<String> known(String text) {
    return text.isEmpty() || text.startsWith("unknown-") ? Optional.empty() : Optional.of(text);
  }
}
