package io.github.cfn401audit.assembly;

import java.io.IOException;

/** Says that a link leads out of the folder that the user named, so that it is not followed. */
final class OutsideFolderException extends IOException {
  /** What it says. */
  static final String MESSAGE = "is a link that leads out of the folder: it is not followed";

  private static final long serialVersionUID = 1L;

  OutsideFolderException() {
    super(MESSAGE);
  }
}
