package io.github.cfn401audit.template;

/**
 * Names a part of a resource that has no logical id of its own. The name cannot be mistaken for a
 * logical id, which has no spaces.
 *
 * <p>Example: {@code GET /orders of ShopApi} is a method that the document of ShopApi defines.
 */
public final class PartName {
  private static final String OF = " of ";

  private PartName() {}

  /** The name of a part of a resource. */
  public static String of(String part, String logicalId) {
    return part + OF + logicalId;
  }

  /** True for the name of a part. */
  public static boolean is(String name) {
    return name.contains(OF);
  }

  /** The logical id of the resource that the user wrote: what a part belongs to, else the same. */
  public static String written(String name) {
    int of = name.lastIndexOf(OF);
    return of < 0 ? name : name.substring(of + OF.length());
  }
}
