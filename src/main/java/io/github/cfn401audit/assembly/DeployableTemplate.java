package io.github.cfn401audit.assembly;

import java.util.Optional;

/**
 * A template file that may be deployed as a stack of its own.
 *
 * @param file the template
 * @param artifact the entry of the manifest; empty for a loose file
 * @param assembly the assembly it is in; empty for a loose file
 */
record DeployableTemplate(
    TemplateFile file, Optional<StackArtifact> artifact, Optional<CloudAssembly> assembly) {

  private static final String[] ENDINGS = {
    ".template.json", ".template.yaml", ".template.yml", ".template", ".json", ".yaml", ".yml"
  };

  static DeployableTemplate loose(TemplateFile file) {
    return new DeployableTemplate(file, Optional.empty(), Optional.empty());
  }

  /** The stack's name for messages. */
  String name() {
    return artifact.isPresent() ? artifact.get().stackName() : baseName();
  }

  /** The key that it shares with the templates of its assembly. */
  String island() {
    return assembly.isPresent()
        ? assembly.get().folder().real().toString()
        : file.place().real() + " " + file.name();
  }

  private String baseName() {
    String name = file.name().substring(file.name().lastIndexOf('/') + 1);
    for (String ending : ENDINGS) {
      if (name.endsWith(ending) && name.length() > ending.length()) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }
}
