package io.github.cfn401audit.caller;

import io.github.cfn401audit.access.Access;
import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRows;
import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.audit.JudgedComponent;
import io.github.cfn401audit.values.ResourceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All methods that somebody may call, in the order of files and places. */
public final class CallableMethods {
  private final List<CallableMethod> all;
  private final List<Access> access = new ArrayList<>();

  private CallableMethods(List<JudgedComponent> components) {
    List<CallableMethod> methods = new ArrayList<>();
    for (JudgedComponent component : components) {
      component.scenarios().forEach(access::addAll);
      methods.addAll(of(component));
    }
    methods.sort(
        Comparator.comparing((CallableMethod method) -> method.row().range())
            .thenComparing(method -> method.row().stack()));
    all = List.copyOf(methods);
  }

  /** The methods of these components. */
  public static CallableMethods of(List<JudgedComponent> components) {
    return new CallableMethods(components);
  }

  private static List<CallableMethod> of(JudgedComponent component) {
    Map<ResourceId, List<Shown>> found = new LinkedHashMap<>();
    for (int number = 0; number < component.scenarios().size(); number++) {
      for (Access judged : component.scenarios().get(number)) {
        List<AccessRow> rows = AccessRows.of(judged);
        for (int at = 0; at < rows.size(); at++) {
          AccessRow row = rows.get(at);
          MethodAccess method = judged.methods().get(at);
          if (component.contains(row)) {
            found
                .computeIfAbsent(row.id(), id -> new ArrayList<>())
                .add(new Shown(row, new CallableMethod.InScenario(number, method, judged)));
          }
        }
      }
    }
    List<CallableMethod> methods = new ArrayList<>();
    for (List<Shown> all : found.values()) {
      methods.add(
          new CallableMethod(
              all.get(0).row(), all.stream().map(Shown::scenario).toList(), component));
    }
    return methods;
  }

  /** A method of one scenario, and its row there. */
  private record Shown(AccessRow row, CallableMethod.InScenario scenario) {}

  /** Every method. */
  public List<CallableMethod> all() {
    return all;
  }

  /** Everything that was judged, once for each scenario. */
  public List<Access> access() {
    return List.copyOf(access);
  }

  /** The methods that answer a request; several where several APIs have one. */
  public List<CallableMethod> answering(RequestLine request) {
    List<CallableMethod> found = new ArrayList<>();
    int best = 0;
    for (CallableMethod method : all) {
      int fit = request.fit(method.row().verb(), method.row().path());
      if (fit > best) {
        found.clear();
        best = fit;
      }
      if (fit > 0 && fit == best) {
        found.add(method);
      }
    }
    return found;
  }

  /** The requests of all methods, each once. */
  public List<String> requests() {
    return all.stream().map(CallableMethod::request).distinct().toList();
  }
}
