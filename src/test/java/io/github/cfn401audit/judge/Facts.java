package io.github.cfn401audit.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One world of which everything is known: each property is a list of texts, a scalar a list of one.
 * The id of a resource is {@code ref:} and its logical id, its ARN {@code arn:} and the same;
 * {@code ?} stands for whatever is not in the template.
 */
final class Facts {
  static final String OUTSIDE = "?";

  private final List<Resource> resources;
  private final Map<String, List<String>> known;
  private final Map<String, Map<String, List<String>>> sheets = new LinkedHashMap<>();

  /**
   * Facts of the resources that are there.
   *
   * @param known what each parameter and each literal of unknown owner is
   */
  Facts(List<Resource> resources, Map<String, List<String>> known) {
    this.resources = resources;
    this.known = known;
    for (Resource resource : resources) {
      Map<String, List<String>> sheet = new LinkedHashMap<>();
      resource.properties().forEach((path, value) -> sheet.put(path, texts(value)));
      sheets.put(resource.id(), sheet);
    }
  }

  static boolean isOutside(String id) {
    return id.startsWith(OUTSIDE);
  }

  List<String> ids(String type) {
    List<String> ids = new ArrayList<>();
    for (Resource resource : resources) {
      if (resource.type().equals(type)) {
        ids.add(resource.id());
      }
    }
    return ids;
  }

  /** True where the template says something there, an empty list included. */
  boolean has(String id, String path) {
    return sheet(id).containsKey(path);
  }

  /** Empty where nothing is there. */
  List<String> all(String id, String path) {
    return sheet(id).getOrDefault(path, List.of());
  }

  /** The one text there; empty where nothing is there. */
  String one(String id, String path) {
    List<String> all = all(id, path);
    return all.isEmpty() ? "" : all.get(0);
  }

  private Map<String, List<String>> sheet(String id) {
    return sheets.getOrDefault(id, Map.of());
  }

  private List<String> texts(Value value) {
    if (value instanceof Value.Items items) {
      List<String> texts = new ArrayList<>();
      items.values().forEach(item -> texts.addAll(texts(item)));
      return texts;
    }
    if (value instanceof Value.Given given) {
      return known.getOrDefault(given.parameter(), List.of());
    }
    if (value instanceof Value.Elsewhere elsewhere) {
      return known.getOrDefault(elsewhere.text(), List.of());
    }
    return List.of(text(value));
  }

  private String text(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Ref ref) {
      return "ref:" + ref.resource();
    }
    if (value instanceof Value.Arn arn) {
      return "arn:" + arn.pool();
    }
    if (value instanceof Value.OnlyClient only) {
      return "only:" + only.client();
    }
    if (value instanceof Value.ScopeOf scope) {
      return identifier(scope.server()) + "/" + scope.name();
    }
    if (value instanceof Value.RootOf root) {
      return "root:" + root.api();
    }
    throw new IllegalStateException("a choice is left: " + value);
  }

  /** {@code Ref} of a resource server is its identifier. */
  private String identifier(String server) {
    for (Resource resource : resources) {
      if (resource.id().equals(server)
          && resource.properties().get("Identifier") instanceof Value.Text text) {
        return text.text();
      }
    }
    return server;
  }
}
