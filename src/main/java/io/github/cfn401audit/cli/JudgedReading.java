package io.github.cfn401audit.cli;

import io.github.cfn401audit.audit.Auditor;
import io.github.cfn401audit.audit.JudgedComponent;
import io.github.cfn401audit.caller.CallableMethods;
import io.github.cfn401audit.caller.KnownIds;
import io.github.cfn401audit.given.AssumedPool;
import java.util.ArrayList;
import java.util.List;

/**
 * Templates that were read and judged, for a command that asks what becomes of something a caller
 * holds.
 *
 * @param reading what was read
 * @param methods the methods that can be called
 * @param pools what is assumed of pools
 */
record JudgedReading(Reading reading, CallableMethods methods, List<AssumedPool> pools) {
  JudgedReading {
    pools = List.copyOf(pools);
  }

  /** Reads and judges. */
  static JudgedReading of(Console console, ReadingOptions options) {
    List<JudgedComponent> components = new ArrayList<>();
    List<AssumedPool> pools = new ArrayList<>();
    Reading reading =
        Reading.of(
            console,
            options,
            (library, stated, configuration) -> {
              components.addAll(Auditor.components(library, stated));
              pools.addAll(stated.pools());
              return Auditor.judge(library, stated);
            });
    return new JudgedReading(reading, CallableMethods.of(components), pools);
  }

  /** The ids that are given or assumed; a usage error where one is of nothing in the templates. */
  KnownIds ids(GivenIds given) {
    KnownIds ids = given.assuming(pools);
    if (reading.templatesFound()) {
      ids.complaint(methods.access())
          .ifPresent(
              why -> {
                throw new UsageException(why);
              });
    }
    return ids;
  }
}
