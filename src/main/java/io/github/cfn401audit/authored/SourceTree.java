package io.github.cfn401audit.authored;

import io.github.cfn401audit.source.SourceText;
import java.util.List;
import java.util.Optional;

/** The sources of a repository. Paths start at its root and have forward slashes. */
public interface SourceTree {

  /** A file below the root that no link leads to; empty where there is none. */
  Optional<SourceText> read(String path);

  /** The paths of all files of a name, sorted. */
  List<String> named(String fileName);

  /** The folder of the app that wrote a template; empty for the root. */
  String appFolder(String templateName);
}
