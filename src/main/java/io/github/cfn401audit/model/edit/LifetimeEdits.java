package io.github.cfn401audit.model.edit;

import io.github.cfn401audit.model.resource.TokenLifetime;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.values.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** Changes of how long tokens live. */
public final class LifetimeEdits {
  private static final String UNITS = "TokenValidityUnits";

  private LifetimeEdits() {}

  /** The number counts another unit; those of other tokens stay. */
  public static Change countIn(String unit, UserPoolClient client, TokenLifetime lifetime) {
    Value written = client.resource().properties().value(UNITS);
    Map<String, Value> units = new LinkedHashMap<>(written.entries());
    units.put(lifetime.token(), NewValues.text(client.resource(), unit));
    return new Change.Put(
        client.resource(),
        UNITS,
        new Value.Mapping(units, written.more(), client.resource().range()),
        "`" + unit + "` for " + lifetime.token());
  }
}
