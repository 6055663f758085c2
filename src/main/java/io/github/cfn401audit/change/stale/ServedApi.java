package io.github.cfn401audit.change.stale;

import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All of one API that a deployment copies.
 *
 * @param api what the API itself says
 * @param methods by verb and path
 * @param responses the gateway responses by type
 * @param isWhole false where there may be more
 */
record ServedApi(
    ServedPart api,
    Map<String, ServedPart> methods,
    Map<String, ServedPart> responses,
    boolean isWhole) {

  /** Collects the parts of an API that is declared. */
  static ServedApi of(RestApi api, StackResource declared, Model model) {
    boolean isWhole =
        model.isWhollySeen(api)
            && model.methods().stream().noneMatch(method -> method.api().resource().isEmpty());
    Map<String, ServedPart> methods = new LinkedHashMap<>();
    for (Method method : model.methodsOf(api)) {
      boolean isPlaced = method.verb().proves(verb -> true) && method.isPathKnown();
      isWhole &= isPlaced && methods.put(method.request(), ServedPart.of(method)) == null;
    }
    Map<String, ServedPart> responses = new LinkedHashMap<>();
    for (StackResource response : model.gatewayResponsesOf(api)) {
      String type = response.properties().literal("ResponseType").shown("");
      isWhole &=
          !type.isEmpty()
              && responses.put(
                      type,
                      ServedPart.of(
                          response,
                          "the gateway response " + type,
                          DecidingProperties.OF_GATEWAY_RESPONSE))
                  == null;
    }
    return new ServedApi(
        ServedPart.of(declared, api.name(), DecidingProperties.OF_API),
        methods,
        responses,
        isWhole);
  }
}
