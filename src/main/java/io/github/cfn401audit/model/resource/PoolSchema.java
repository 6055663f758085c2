package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The attributes of the users of a pool: the standard ones, and those that {@code Schema} declares.
 *
 * @param declared what {@code Schema} says of attributes, custom and standard ones
 * @param isComplete true where the names of all of them are known
 */
public record PoolSchema(List<SchemaAttribute> declared, boolean isComplete) {
  /**
   * The attributes that every pool has:
   * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html. A
   * pool lists {@code identities} beside them.
   */
  private static final Set<String> STANDARD =
      Set.of(
          "address",
          "birthdate",
          "email",
          "email_verified",
          "family_name",
          "gender",
          "given_name",
          "identities",
          "locale",
          "middle_name",
          "name",
          "nickname",
          "phone_number",
          "phone_number_verified",
          "picture",
          "preferred_username",
          "profile",
          "sub",
          "updated_at",
          "website",
          "zoneinfo");

  public PoolSchema {
    declared = List.copyOf(declared);
  }

  /** Reads the schema of a pool. */
  public static PoolSchema of(StackResource pool) {
    MapListing schema = pool.properties().maps("Schema");
    List<SchemaAttribute> declared = new ArrayList<>();
    boolean complete = schema.isComplete();
    for (PropertyReader item : schema.items()) {
      SchemaAttribute attribute = SchemaAttribute.of(item);
      declared.add(attribute);
      complete &= attribute.name().reason().isEmpty();
    }
    return new PoolSchema(declared, complete);
  }

  /** Whether the users of the pool have this attribute, named as a client or a mapping names it. */
  public Truth has(String attribute) {
    if (STANDARD.contains(attribute) || attribute.startsWith("cognito:")) {
      return Truth.YES;
    }
    if (!SchemaAttribute.isCustom(attribute)) {
      return Truth.NO;
    }
    for (SchemaAttribute each : declared) {
      if (each.isNamed(attribute)) {
        return Truth.YES;
      }
    }
    return isComplete ? Truth.NO : Truth.UNKNOWN;
  }

  /** The names of the custom attributes, as a client names them. */
  public List<String> customNames() {
    List<String> names = new ArrayList<>();
    for (SchemaAttribute each : declared) {
      String name = each.name().shown("");
      if (!name.isEmpty() && !STANDARD.contains(name)) {
        names.add(SchemaAttribute.isCustom(name) ? name : "custom:" + name);
      }
    }
    return names;
  }
}
