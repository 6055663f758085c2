package io.github.cfn401audit.template;

/**
 * Names what a resource brings with it and what has no logical id of its own: {@code GET /orders of
 * ShopApi}. It cannot be mistaken for a logical id, which has no blanks.
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
