package io.github.cfn401audit.report.json;

import io.github.cfn401audit.caller.postman.GeneratedCollection;
import io.github.cfn401audit.caller.postman.GeneratedCollection.Api;
import io.github.cfn401audit.caller.postman.GeneratedCollection.Request;
import io.github.cfn401audit.caller.postman.GeneratedCollection.SignIn;
import io.github.cfn401audit.report.JsonText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/**
 * A collection as Postman imports it, of version 2.1, and its environment. See
 * https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html.
 */
public final class PostmanJson {
  private static final String SCHEMA =
      "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

  private final JsonGenerator json;

  private PostmanJson(JsonGenerator json) {
    this.json = json;
  }

  /** The collection. */
  public static String of(GeneratedCollection collection) {
    return JsonText.of(json -> new PostmanJson(json).write(collection));
  }

  /** The environment: every variable that only a deployment, or a sign-in, gives a value. */
  public static String environmentOf(GeneratedCollection collection) {
    return JsonText.of(json -> new PostmanJson(json).writeEnvironment(collection));
  }

  private void write(GeneratedCollection collection) {
    json.writeStartObject();
    json.writeObjectPropertyStart("info");
    json.writeStringProperty("name", name(collection));
    json.writeStringProperty("schema", SCHEMA);
    json.writeEndObject();
    json.writeArrayPropertyStart("item");
    if (!collection.signIns().isEmpty()) {
      startFolder("sign in");
      collection.signIns().forEach(this::write);
      endFolder();
    }
    for (Api api : collection.apis()) {
      startFolder(api.name());
      api.requests().forEach(request -> write(api, request));
      endFolder();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String name(GeneratedCollection collection) {
    return String.join(", ", collection.apis().stream().map(Api::name).toList());
  }

  private void startFolder(String name) {
    json.writeStartObject();
    json.writeStringProperty("name", name);
    json.writeArrayPropertyStart("item");
  }

  private void endFolder() {
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A request to Cognito itself, so that there is a place to sign in. */
  private void write(SignIn signIn) {
    json.writeStartObject();
    json.writeStringProperty("name", signIn.client() + ", " + signIn.grant());
    json.writeObjectPropertyStart("request");
    json.writeStringProperty("method", "GET");
    writeAuth(signIn);
    writeUrl("https://{{" + signIn.domainVariable() + "}}", "/oauth2/userInfo");
    json.writeStringProperty(
        "description",
        "Sign in here under Authorization. Where a request needs the ID token, copy it from the"
            + " dialog into the variable that its description names.");
    json.writeEndObject();
    json.writeEndObject();
  }

  private void write(Api api, Request request) {
    json.writeStartObject();
    json.writeStringProperty("name", request.verb() + " " + request.path());
    json.writeObjectPropertyStart("request");
    json.writeStringProperty("method", request.verb());
    request.access().ifPresentOrElse(this::writeAuth, this::writeNoAuth);
    json.writeArrayPropertyStart("header");
    request
        .header()
        .ifPresent(
            header -> {
              json.writeStartObject();
              json.writeStringProperty("key", header.name());
              json.writeStringProperty("value", "{{" + header.variable() + "}}");
              json.writeEndObject();
            });
    json.writeEndArray();
    writeUrl("{{" + api.variable() + "}}", request.path());
    if (!request.note().isEmpty()) {
      json.writeStringProperty("description", request.note());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeNoAuth() {
    json.writeObjectPropertyStart("auth");
    json.writeStringProperty("type", "noauth");
    json.writeEndObject();
  }

  private void writeAuth(SignIn signIn) {
    String host = "https://{{" + signIn.domainVariable() + "}}";
    json.writeObjectPropertyStart("auth");
    json.writeStringProperty("type", "oauth2");
    json.writeArrayPropertyStart("oauth2");
    setting("tokenName", signIn.client());
    setting("grant_type", signIn.grant());
    if (signIn.isOfUser()) {
      setting("authUrl", host + "/oauth2/authorize");
      setting("redirect_uri", signIn.callback().orElse("{{" + signIn.client() + "_callback_url}}"));
    }
    setting("accessTokenUrl", host + "/oauth2/token");
    setting("clientId", "{{" + signIn.idVariable() + "}}");
    setting("clientSecret", signIn.secret() ? "{{" + signIn.secretVariable() + "}}" : "");
    setting("scope", String.join(" ", signIn.scopes()));
    setting("client_authentication", "header");
    setting("addTokenTo", "header");
    setting("headerPrefix", "Bearer");
    json.writeEndArray();
    json.writeEndObject();
  }

  private void setting(String key, String value) {
    json.writeStartObject();
    json.writeStringProperty("key", key);
    json.writeStringProperty("value", value);
    json.writeStringProperty("type", "string");
    json.writeEndObject();
  }

  private void writeUrl(String host, String path) {
    List<String> parts =
        List.of(path.substring(Math.min(1, path.length())).split("/", -1)).stream()
            .map(PostmanJson::part)
            .toList();
    json.writeObjectPropertyStart("url");
    json.writeStringProperty("raw", host + "/" + String.join("/", parts));
    JsonText.strings(json, "host", List.of(host));
    JsonText.strings(json, "path", parts);
    json.writeArrayPropertyStart("variable");
    for (String part : parts) {
      if (part.startsWith(":")) {
        json.writeStartObject();
        json.writeStringProperty("key", part.substring(1));
        json.writeStringProperty("value", "1");
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String part(String part) {
    boolean placeholder = part.startsWith("{") && part.endsWith("}");
    return placeholder ? ":" + part.substring(1, part.length() - 1).replace("+", "") : part;
  }

  private void writeEnvironment(GeneratedCollection collection) {
    Map<String, String> types = new TreeMap<>();
    collection.apis().forEach(api -> types.put(api.variable(), "default"));
    collection.apis().stream()
        .flatMap(api -> api.requests().stream())
        .flatMap(request -> request.header().stream())
        .forEach(header -> types.put(header.variable(), "secret"));
    for (SignIn signIn : collection.signIns()) {
      types.put(signIn.domainVariable(), "default");
      types.put(signIn.idVariable(), "default");
      if (signIn.secret()) {
        types.put(signIn.secretVariable(), "secret");
      }
      if (signIn.isOfUser() && signIn.callback().isEmpty()) {
        types.put(signIn.client() + "_callback_url", "default");
      }
    }
    json.writeStartObject();
    json.writeStringProperty("name", name(collection));
    json.writeArrayPropertyStart("values");
    types.forEach(
        (key, type) -> {
          json.writeStartObject();
          json.writeStringProperty("key", key);
          json.writeStringProperty("value", "");
          json.writeStringProperty("type", type);
          json.writeBooleanProperty("enabled", true);
          json.writeEndObject();
        });
    json.writeEndArray();
    json.writeStringProperty("_postman_variable_scope", "environment");
    json.writeEndObject();
  }
}
