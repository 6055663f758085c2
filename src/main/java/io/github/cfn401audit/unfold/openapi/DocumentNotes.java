package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.template.UnfoldingNote;
import java.util.List;

/**
 * The keys of what SAM notes in a document for those who read it later. A key begins with a line
 * break, so no document that a user wrote has one.
 */
public final class DocumentNotes {
  /** The key at the root of the security schemes that those of {@code Auth} replace. */
  public static final String REPLACED_SCHEMES = key("ReplacedSchemes");

  /** The notes of an operation that its method keeps, under the same names. */
  static final List<String> OF_OPERATION =
      List.of(
          UnfoldingNote.SAM_AUTHORIZER,
          UnfoldingNote.SAM_SCOPES,
          UnfoldingNote.SAM_DEFAULT,
          UnfoldingNote.SAM_DEFAULT_KEY,
          UnfoldingNote.SAM_CORS);

  private DocumentNotes() {}

  /** Returns the key under which a document has a note, such as {@code SamCors}. */
  public static String key(String note) {
    return "\n" + note;
  }
}
