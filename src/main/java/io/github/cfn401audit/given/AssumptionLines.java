package io.github.cfn401audit.given;

import java.util.List;

/** Writes the lines of the configuration file that tell which pool is meant, to be pasted. */
public final class AssumptionLines {
  private static final String FOLDER = "name the folder of the stack that declares it";
  private static final String CLIENTS = "clients: [{name: app, grants: [sdk_sign_in]}]";

  private AssumptionLines() {}

  /** For a pool of which the id is known. */
  public static String ofId(String id) {
    return FOLDER
        + ", or assume what it has: "
        + pools("{name: Users, id: " + id + ", " + CLIENTS + "}");
  }

  /** For a pool that an import holds. */
  public static String ofImport(String export, List<String> declared) {
    return pools("{" + who(declared) + ", import: \"" + export + "\"" + clients(declared) + "}");
  }

  /**
   * For a pool that a parameter holds.
   *
   * @param parameter the parameter, as {@code STACK:KEY}
   * @param declared the pools that the files declare, as {@code STACK/LOGICAL-ID}
   */
  public static String ofParameter(String parameter, List<String> declared) {
    return pools(
        "{" + who(declared) + ", parameter: \"" + parameter + "\"" + clients(declared) + "}");
  }

  /** For the clients of a declared pool, given as {@code STACK/LOGICAL-ID}. */
  public static String ofCompleteClients(String pool) {
    return FOLDER
        + ", or assume that its clients are complete: "
        + pools("{pool: " + pool + ", clientsComplete: true}");
  }

  /** For the trigger of a pool, given as {@code STACK/LOGICAL-ID}. */
  public static String ofTrigger(String pool) {
    return "look at the code of the trigger, and assume what it adds: `assumptions: {triggers: [{pool: "
        + pool
        + ", adds: []}]}`";
  }

  private static String who(List<String> declared) {
    return declared.isEmpty() ? "name: Users" : "pool: " + declared.get(0);
  }

  private static String clients(List<String> declared) {
    return declared.isEmpty() ? ", " + CLIENTS : "";
  }

  private static String pools(String pool) {
    return "`assumptions: {pools: [" + pool + "]}`";
  }
}
