package io.github.cfn401audit.assembly;

import io.github.cfn401audit.template.Template;

/**
 * A template that was read. Two of them are the same only if they are one object.
 *
 * <p>Standard input has no location of its own: it counts as the current folder, without a file
 * name.
 */
final class TemplateFile {

  private final FileLocation place;
  private final FileLocation folder;
  private final Template template;

  /** {@code folder} is where relative paths in it start from. */
  TemplateFile(FileLocation place, FileLocation folder, Template template) {
    this.place = place;
    this.folder = folder;
    this.template = template;
  }

  String name() {
    return template.file().name();
  }

  FileLocation place() {
    return place;
  }

  FileLocation folder() {
    return folder;
  }

  Template template() {
    return template;
  }
}
