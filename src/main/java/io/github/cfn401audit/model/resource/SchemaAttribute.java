package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;

/**
 * What {@code Schema} of a pool says of one attribute. A custom one is named there without the
 * {@code custom:} that everybody else writes in front of it.
 *
 * @param name {@code Name}
 * @param mutable {@code Mutable}: false for an attribute that is written once
 * @param required {@code Required}
 */
public record SchemaAttribute(
    Resolved<String> name, Resolved<Boolean> mutable, Resolved<Boolean> required)
    implements Located {
  private static final String DEVELOPER_ONLY = "dev:";
  private static final String CUSTOM = "custom:";

  static SchemaAttribute of(PropertyReader item) {
    return new SchemaAttribute(item.literal("Name"), item.flag("Mutable"), item.flag("Required"));
  }

  /** True for the name of a custom attribute as clients and mappings write it. */
  public static boolean isCustom(String attribute) {
    return attribute.startsWith(CUSTOM) || attribute.startsWith(DEVELOPER_ONLY + CUSTOM);
  }

  /** True where a client or a mapping certainly means this attribute by that name. */
  public boolean isNamed(String attribute) {
    return name.proves(own -> bare(own).equals(bare(attribute)));
  }

  private static String bare(String attribute) {
    String name =
        attribute.startsWith(DEVELOPER_ONLY)
            ? attribute.substring(DEVELOPER_ONLY.length())
            : attribute;
    return name.startsWith(CUSTOM) ? name.substring(CUSTOM.length()) : name;
  }

  @Override
  public SourceRange range() {
    return name.range();
  }
}
