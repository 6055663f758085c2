package io.github.cfn401audit.caller.postman;

import java.util.List;
import java.util.Optional;

/**
 * A collection that fits the templates.
 *
 * @param apis a folder for each API
 * @param signIns the ways to get tokens that requests use
 */
public record GeneratedCollection(List<Api> apis, List<SignIn> signIns) {
  public GeneratedCollection {
    apis = List.copyOf(apis);
    signIns = List.copyOf(signIns);
  }

  /** An API and its requests. */
  public record Api(String name, List<Request> requests) {
    public Api {
      requests = List.copyOf(requests);
    }

    /** The variable that holds its address, with the stage. */
    public String variable() {
      return name + "_url";
    }
  }

  /**
   * A request.
   *
   * @param verb its verb
   * @param path its path, with placeholders in braces
   * @param access the way to get the access token that Postman sends; empty where it sends none
   * @param header the header that is written from a variable; empty where none is
   * @param note what is to be known of it; may be empty
   */
  public record Request(
      String verb, String path, Optional<SignIn> access, Optional<Header> header, String note) {}

  /** A header that is written from a variable. */
  public record Header(String name, String variable) {}

  /**
   * A way to get tokens.
   *
   * @param client the app client
   * @param pool the user pool
   * @param grant the grant as Postman calls it
   * @param callback the callback; empty where the grant has none, or none is known
   * @param scopes the scopes to request
   * @param secret true where the client has a secret, or may have one
   */
  public record SignIn(
      String client,
      String pool,
      String grant,
      Optional<String> callback,
      List<String> scopes,
      boolean secret) {
    public SignIn {
      scopes = List.copyOf(scopes);
    }

    /** The variable that holds the id of the client. */
    public String idVariable() {
      return client + "_client_id";
    }

    /** The variable that holds its secret. */
    public String secretVariable() {
      return client + "_client_secret";
    }

    /** The variable that holds the host of the sign-in pages. */
    public String domainVariable() {
      return pool + "_domain";
    }

    /** True where a user signs in by way of a browser. */
    public boolean isOfUser() {
      return !grant.equals("client_credentials");
    }
  }
}
