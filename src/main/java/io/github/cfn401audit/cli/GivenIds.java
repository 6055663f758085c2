package io.github.cfn401audit.cli;

import io.github.cfn401audit.caller.KnownIds;
import io.github.cfn401audit.caller.token.Issuer;
import io.github.cfn401audit.given.AssumedPool;
import java.util.ArrayList;
import java.util.List;

/**
 * The ids that {@code --pool} and {@code --client} state.
 *
 * @param pools ids of user pools
 * @param clients ids of app clients
 */
record GivenIds(List<KnownIds.Given> pools, List<KnownIds.Given> clients) {
  GivenIds {
    pools = List.copyOf(pools);
    clients = List.copyOf(clients);
  }

  /** The ids that these words state. */
  static GivenIds of(CommandWords words) {
    List<KnownIds.Given> pools = new ArrayList<>();
    for (String word : words.texts("--pool")) {
      KnownIds.Given pool = given("--pool", word, "eu-west-1_AbCdEfGhI");
      if (Issuer.regionOf(pool.id()).isEmpty()) {
        throw new UsageException(
            "--pool: `"
                + pool.id()
                + "` is not the id of a user pool, such as eu-west-1_AbCdEfGhI");
      }
      pools.add(pool);
    }
    return new GivenIds(
        pools,
        words.texts("--client").stream()
            .map(word -> given("--client", word, "1example23456789"))
            .toList());
  }

  private static KnownIds.Given given(String option, String word, String example) {
    int equals = word.indexOf('=');
    String name = word.substring(0, Math.max(equals, 0));
    int slash = name.lastIndexOf('/');
    String logicalId = name.substring(slash + 1);
    if (logicalId.isEmpty() || equals == word.length() - 1) {
      throw new UsageException(
          option + " takes [STACK/]LOGICALID=ID, as in Shop=" + example + ", not `" + word + "`");
    }
    return new KnownIds.Given(
        name.substring(0, Math.max(slash, 0)), logicalId, word.substring(equals + 1));
  }

  /** The same with what the configuration file assumes. */
  KnownIds assuming(List<AssumedPool> assumed) {
    return new KnownIds(pools, clients, assumed);
  }
}
