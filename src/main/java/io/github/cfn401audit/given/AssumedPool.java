package io.github.cfn401audit.given;

import io.github.cfn401audit.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A user pool as the configuration file assumes it: which id, import or parameter stands for it,
 * and which clients it has.
 *
 * @param name the logical id of a declared pool, or what a pool that no file declares is called
 * @param declared true for a declared pool
 * @param stack the stack that declares it; empty for any
 * @param id its id, such as {@code eu-west-1_aBcDeF}; empty where it is not stated
 * @param imports the names of exports that hold its id or its ARN
 * @param parameters the parameters that hold its id or its ARN
 * @param clients its clients that no file declares
 * @param complete where it is stated that it has no other clients; empty where it may have
 * @param at where all this is stated
 */
public record AssumedPool(
    ScalarNode name,
    boolean declared,
    String stack,
    Optional<String> id,
    List<String> imports,
    List<ParameterName> parameters,
    List<AssumedClient> clients,
    Optional<StatementPlace> complete,
    StatementPlace at) {
  public AssumedPool {
    imports = List.copyOf(imports);
    parameters = List.copyOf(parameters);
    clients = List.copyOf(clients);
  }

  /** A parameter; the stack is empty for any. */
  public record ParameterName(String stack, String key) {
    static ParameterName of(String text) {
      int colon = text.lastIndexOf(':');
      return new ParameterName(text.substring(0, Math.max(colon, 0)), text.substring(colon + 1));
    }

    boolean is(String otherStack, String otherKey) {
      return key.equals(otherKey) && (stack.isEmpty() || stack.equals(otherStack));
    }

    @Override
    public String toString() {
      return stack.isEmpty() ? key : stack + ":" + key;
    }
  }

  /** True where a parameter of a stack holds its id or its ARN. */
  public boolean isIn(String ofStack, String key) {
    return parameters.stream().anyMatch(parameter -> parameter.is(ofStack, key));
  }

  /** True where it is what a stack declares under a logical id. */
  public boolean isDeclaredAs(String ofStack, String logicalId) {
    return declared && name.text().equals(logicalId) && (stack.isEmpty() || stack.equals(ofStack));
  }

  /** What stands for its id where no id is told; no pool has such an id. */
  public String mark() {
    return "assumed: " + (stack.isEmpty() ? "" : stack + "/") + name.text();
  }

  /** The same, but it may have other clients. */
  AssumedPool open() {
    return new AssumedPool(
        name, declared, stack, id, imports, parameters, clients, Optional.empty(), at);
  }

  /** The statement of its ids and clients; empty where nothing is stated. */
  Optional<Assumption> identity() {
    List<String> names = clients.stream().map(client -> client.name().text()).toList();
    if (!isHeld() && names.isEmpty()) {
      return Optional.empty();
    }
    String having = names.isEmpty() ? "" : " with the app clients " + String.join(", ", names);
    return Optional.of(
        new Assumption(
            at,
            isHeld()
                ? holders() + " is " + name.text() + having
                : name.text() + " has the app clients " + String.join(", ", names)));
  }

  /** True where it is told what its id is, or what holds it. */
  public boolean isHeld() {
    return id.isPresent() || !imports.isEmpty() || !parameters.isEmpty();
  }

  /** What holds its id or its ARN, for a message. Example: {@code parameter PoolArn}. */
  public String holders() {
    List<String> holders = new ArrayList<>();
    id.ifPresent(holders::add);
    imports.forEach(export -> holders.add("the import " + export));
    parameters.forEach(parameter -> holders.add("parameter " + parameter));
    return String.join(" and ", holders);
  }

  /** The statement that it has no other clients; empty where that is not stated. */
  Optional<Assumption> completeness() {
    return complete.map(
        place ->
            new Assumption(
                place,
                name.text()
                    + " has no app clients other than "
                    + (declared ? "the declared ones" : "those named there")));
  }
}
