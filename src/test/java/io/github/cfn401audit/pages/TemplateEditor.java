package io.github.cfn401audit.pages;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who does to the templates what a printed fix says, knowing nothing but its words. */
final class TemplateEditor {
  private static final Pattern ADD_ITEM = Pattern.compile("add `([^`]+)` to ([A-Za-z]+) of (\\w+)");
  private static final Pattern ADD_SCOPE =
      Pattern.compile("add the scope `([^`]+)` to Scopes of (\\w+)");
  private static final Pattern WRITE =
      Pattern.compile("write (.+) instead of `([^`]+)` in ([A-Za-z]+) of ([\\w, ]+)");
  private static final Pattern SET = Pattern.compile("set ([A-Za-z]+) of ([\\w, ]+?) to (.+)");
  private static final Pattern SET_INSIDE =
      Pattern.compile("set (\\w+) in (\\w+) of ([\\w, ]+?) to `([^`]+)`");
  private static final Pattern REMOVE = Pattern.compile("remove ([A-Za-z]+) from ([\\w, ]+)");
  private static final Pattern DEPEND = Pattern.compile("add ([\\w, ]+) to DependsOn of (\\w+)");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "add an AWS::Cognito::UserPoolDomain for (\\w+)(?:, on which (\\w+) depends)?");
  private static final Pattern BRANDING =
      Pattern.compile(
          "add an AWS::Cognito::ManagedLoginBranding for (\\w+)"
              + " with `UseCognitoProvidedValues: true`");
  private static final Pattern SERVER =
      Pattern.compile(
          "add an AWS::Cognito::UserPoolResourceServer for (\\w+) with the identifier `([^`]+)`"
              + " and the scope `([^`]+)`, on which (\\w+) depends");
  private static final Pattern DEPLOYMENT =
      Pattern.compile("add an AWS::ApiGateway::Deployment that depends on every method of (\\w+)");
  private static final Pattern STAGE =
      Pattern.compile("add an AWS::ApiGateway::Stage named `prod` (?:that uses it|for (\\w+))");
  private static final Pattern AUTHORIZER =
      Pattern.compile(
          "add an AWS::ApiGateway::Authorizer for (\\w+)"
              + " (?:that trusts (\\w+)|with the ProviderARNs of (\\w+))");
  private static final Pattern OPTIONS =
      Pattern.compile(
          "add an OPTIONS method of AuthorizationType `NONE` beside (\\w+)"
              + "(?:, on which ([\\w, ]+) depends?)?");
  private static final Pattern SWITCH_OFF =
      Pattern.compile("write `(\\w+): false` beside \\w+ of (\\w+)");
  private static final Pattern IDS = Pattern.compile("`!Sub \"(.+)\"`");
  private static final Pattern ID = Pattern.compile("the id of (\\w+)");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /** The properties that take a list of texts. */
  private static final Pattern VARIABLE =
      Pattern.compile("set Variables of (\\w+) to `\\{ (?:[.]{3}, )?([\\w-]+): !Ref (\\w+) \\}`");

  private static final Pattern PLANNED =
      Pattern.compile(
          "set ApiStages of (\\w+) to `\\[\\{ ApiId: !Ref (\\w+), Stage: ([\\w-]+) \\}\\]`");

  /** What an edit means for others, behind what to do. */
  private static final Pattern LETS_IN =
      Pattern.compile(
          ", which (?:takes the scope check away|lets in (?:(?!, and (?:add|set|remove|write) ).)*)");

  private static final Set<String> LISTS =
      Set.of(
          "AllowedOAuthFlows",
          "AllowedOAuthScopes",
          "AuthorizationScopes",
          "CallbackURLs",
          "ExplicitAuthFlows",
          "SupportedIdentityProviders");

  private static final Pattern ARN = Pattern.compile("the ARN of (\\w+)");

  private final Map<String, Map<String, Object>> files = new LinkedHashMap<>();

  private TemplateEditor(Map<String, String> world) {
    world.forEach(
        (name, text) -> {
          String json = NodeAsJson.of(AroundIt.parse(name, text));
          files.put(name, map(tree(AroundIt.parse("any.json", json))));
        });
  }

  /** The files with the edit made, as JSON. */
  static Map<String, String> edited(Map<String, String> world, String fix) {
    TemplateEditor editor = new TemplateEditor(world);
    String edits = fix.substring(0, fix.indexOf("; after this change "));
    for (String part : LETS_IN.matcher(edits).replaceAll("").split(", and ", -1)) {
      editor.edit(part);
    }
    Map<String, String> edited = new LinkedHashMap<>();
    editor.files.forEach((name, tree) -> edited.put(name, json(tree)));
    return edited;
  }

  /** The sort of edit, for a count. */
  static String kind(String fix) {
    return fix.substring(0, fix.indexOf("; after this change "))
        .replaceAll("`[^`]+`", "X")
        .replaceAll("\\b(of|for|from|which) \\w+( and \\w+)?", "$1 R")
        .replaceAll("add \\w+( and \\w+)? to DependsOn", "add R to DependsOn")
        .replaceAll("to [A-Z]\\w+$", "to R");
  }

  private void edit(String words) {
    Matcher item = ADD_ITEM.matcher(words);
    Matcher scope = ADD_SCOPE.matcher(words);
    Matcher write = WRITE.matcher(words);
    Matcher variable = VARIABLE.matcher(words);
    Matcher planned = PLANNED.matcher(words);
    Matcher set = SET.matcher(words);
    Matcher inside = SET_INSIDE.matcher(words);
    Matcher remove = REMOVE.matcher(words);
    Matcher depend = DEPEND.matcher(words);
    Matcher domain = DOMAIN.matcher(words);
    Matcher branding = BRANDING.matcher(words);
    Matcher server = SERVER.matcher(words);
    Matcher deployment = DEPLOYMENT.matcher(words);
    Matcher stage = STAGE.matcher(words);
    Matcher authorizer = AUTHORIZER.matcher(words);
    Matcher options = OPTIONS.matcher(words);
    Matcher off = SWITCH_OFF.matcher(words);
    if (item.matches()) {
      addItem(properties(item.group(3)), item.group(2), item.group(1));
    } else if (scope.matches()) {
      addItem(properties(scope.group(2)), "Scopes", scopeOf(scope.group(1)));
    } else if (write.matches()) {
      for (String name : names(write.group(4))) {
        write(properties(name), write.group(3), write.group(2), quoted(write.group(1)));
      }
    } else if (variable.matches()) {
      Map<String, Object> properties = properties(variable.group(1));
      Map<String, Object> variables = new LinkedHashMap<>();
      if (properties.get("Variables") instanceof Map<?, ?> there) {
        there.forEach((key, value) -> variables.put(String.valueOf(key), orFail(value)));
      }
      variables.put(variable.group(2), Map.of("Ref", variable.group(3)));
      properties.put("Variables", variables);
    } else if (planned.matches()) {
      Map<String, Object> covered = ref("ApiId", planned.group(2));
      covered.put("Stage", planned.group(3));
      properties(planned.group(1)).put("ApiStages", List.of(covered));
    } else if (set.matches()) {
      for (String name : names(set.group(2))) {
        properties(name).put(set.group(1), value(set.group(1), set.group(3)));
      }
    } else if (inside.matches()) {
      for (String name : names(inside.group(3))) {
        map(orFail(properties(name).get(inside.group(2)))).put(inside.group(1), inside.group(4));
      }
    } else if (remove.matches()) {
      names(remove.group(2)).forEach(name -> properties(name).remove(remove.group(1)));
    } else if (depend.matches()) {
      items(resource(depend.group(2)), "DependsOn").addAll(names(depend.group(1)));
    } else if (domain.matches()) {
      Map<String, Object> properties = ref("UserPoolId", domain.group(1));
      properties.put("Domain", "added-sign-in");
      add(domain.group(1), "AddedDomain", "AWS::Cognito::UserPoolDomain", properties);
      if (domain.group(2) != null) {
        items(resource(domain.group(2)), "DependsOn").add("AddedDomain");
      }
    } else if (branding.matches()) {
      String client = branding.group(1);
      Map<String, Object> properties = ref("ClientId", client);
      properties.put("UserPoolId", orFail(properties(client).get("UserPoolId")));
      properties.put("UseCognitoProvidedValues", true);
      add(client, "AddedStyle", "AWS::Cognito::ManagedLoginBranding", properties);
    } else if (server.matches()) {
      Map<String, Object> properties = ref("UserPoolId", server.group(1));
      properties.put("Identifier", server.group(2));
      properties.put("Name", "added");
      properties.put("Scopes", List.of(scopeOf(server.group(3))));
      add(server.group(1), "AddedServer", "AWS::Cognito::UserPoolResourceServer", properties);
      items(resource(server.group(4)), "DependsOn").add("AddedServer");
    } else if (deployment.matches()) {
      addDeployment(deployment.group(1));
    } else if (stage.matches()) {
      addStage(stage.group(1) == null ? "AddedDeployment" : stage.group(1));
    } else if (authorizer.matches()) {
      Map<String, Object> properties = ref("RestApiId", authorizer.group(1));
      properties.put("Name", "added");
      properties.put("Type", "COGNITO_USER_POOLS");
      properties.put("IdentitySource", "method.request.header.Authorization");
      properties.put(
          "ProviderARNs",
          authorizer.group(2) == null
              ? orFail(properties(authorizer.group(3)).get("ProviderARNs"))
              : List.of(Map.of("Fn::GetAtt", List.of(authorizer.group(2), "Arn"))));
      add(authorizer.group(1), "AddedAuthorizer", "AWS::ApiGateway::Authorizer", properties);
    } else if (options.matches()) {
      Map<String, Object> any = properties(options.group(1));
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("RestApiId", orFail(any.get("RestApiId")));
      properties.put("ResourceId", orFail(any.get("ResourceId")));
      properties.put("HttpMethod", "OPTIONS");
      properties.put("AuthorizationType", "NONE");
      add(options.group(1), "AddedOptions", "AWS::ApiGateway::Method", properties);
      if (options.group(2) != null) {
        names(options.group(2))
            .forEach(name -> items(resource(name), "DependsOn").add("AddedOptions"));
      }
    } else if (off.matches()) {
      map(orFail(properties(off.group(2)).get("Auth"))).put(off.group(1), false);
    } else {
      throw new AssertionError("nobody could do this: " + words);
    }
  }

  private void addDeployment(String api) {
    add(api, "AddedDeployment", "AWS::ApiGateway::Deployment", ref("RestApiId", api));
    List<Object> before = items(resource("AddedDeployment"), "DependsOn");
    for (Map.Entry<String, Object> other : map(fileOf(api).get("Resources")).entrySet()) {
      Map<String, Object> body = map(other.getValue());
      if (json(body.get("Type")).contains("AWS::ApiGateway::Method")
          && json(map(body.get("Properties")).get("RestApiId")).contains("\"" + api + "\"")) {
        before.add(other.getKey());
      }
    }
  }

  private void addStage(String deployment) {
    Map<String, Object> properties = ref("DeploymentId", deployment);
    properties.put("RestApiId", orFail(properties(deployment).get("RestApiId")));
    properties.put("StageName", "prod");
    add(deployment, "AddedStage", "AWS::ApiGateway::Stage", properties);
  }

  private static Object value(String property, String words) {
    List<Object> arns = new ArrayList<>();
    Matcher arn = ARN.matcher(words);
    while (arn.find()) {
      arns.add(Map.of("Fn::GetAtt", List.of(arn.group(1), "Arn")));
    }
    if (!arns.isEmpty()) {
      return arns;
    }
    Matcher ids = IDS.matcher(words);
    if (ids.matches()) {
      return Map.of("Fn::Sub", ids.group(1));
    }
    Matcher id = ID.matcher(words);
    if (id.matches() || words.equals("it")) {
      return Map.of("Ref", id.matches() ? id.group(1) : "AddedAuthorizer");
    }
    List<Object> quoted = quoted(words);
    if (quoted.isEmpty()) {
      return Map.of("Ref", words);
    }
    return LISTS.contains(property) ? quoted : quoted.get(0);
  }

  private static List<Object> quoted(String words) {
    List<Object> quoted = new ArrayList<>();
    Matcher text = QUOTED.matcher(words);
    while (text.find()) {
      quoted.add(text.group(1));
    }
    return quoted;
  }

  private void write(
      Map<String, Object> owner, String property, String before, List<Object> after) {
    if (owner.get(property) instanceof Map<?, ?> whole && !isCall(whole)) {
      new ReplacedText(before, after.get(0)).in(map(whole));
    } else {
      replace(items(owner, property), before, after);
    }
  }

  /** True for what a function makes. */
  static boolean isCall(Map<?, ?> map) {
    return map.size() == 1
        && map.keySet().stream()
            .allMatch(key -> key.equals("Ref") || String.valueOf(key).startsWith("Fn::"));
  }

  /** A person looks for the text, in the branches of choices, too, else takes the only item. */
  private void replace(List<Object> items, String before, List<Object> after) {
    if (!replaceText(items, before, after) && !replaceParameter(items, before, after)) {
      if (items.size() != 1) {
        throw new AssertionError("nobody finds " + before + " in " + items);
      }
      items.clear();
      items.addAll(after);
    }
  }

  @SuppressWarnings("unchecked")
  private boolean replaceText(List<Object> items, String before, List<Object> after) {
    boolean found = false;
    for (int at = items.size() - 1; at >= 0; at--) {
      Object item = items.get(at);
      if (item instanceof ScalarNode scalar && scalar.text().equals(before)) {
        items.remove(at);
        items.addAll(at, after);
        found = true;
      } else if (item instanceof Map<?, ?> map && map.get("Fn::If") instanceof List<?> choice) {
        found |= after.size() == 1 && replaceText((List<Object>) choice, before, after);
      }
    }
    return found;
  }

  private boolean replaceParameter(List<Object> items, String before, List<Object> after) {
    for (int at = items.size() - 1; at >= 0; at--) {
      if (isParameterOf(items.get(at), before)) {
        items.remove(at);
        items.addAll(at, after);
        return true;
      }
    }
    return false;
  }

  /** True for a reference to a parameter that may have this value. */
  private boolean isParameterOf(Object item, String value) {
    if (!(item instanceof Map<?, ?> function)
        || !(function.get("Ref") instanceof ScalarNode name)) {
      return false;
    }
    return files.values().stream()
        .filter(file -> file.get("Parameters") instanceof Map<?, ?>)
        .map(file -> map(file.get("Parameters")).get(name.text()))
        .anyMatch(declared -> declared != null && json(declared).contains("\"" + value + "\""));
  }

  private static List<String> names(String words) {
    return List.of(words.split(", | and ", -1));
  }

  private static Map<String, Object> scopeOf(String name) {
    Map<String, Object> scope = new LinkedHashMap<>();
    scope.put("ScopeName", name);
    scope.put("ScopeDescription", name);
    return scope;
  }

  private static Map<String, Object> ref(String property, String logicalId) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(property, Map.of("Ref", logicalId));
    return properties;
  }

  private void add(String beside, String logicalId, String type, Map<String, Object> properties) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("Type", type);
    body.put("Properties", properties);
    map(fileOf(beside).get("Resources")).put(logicalId, body);
  }

  private Map<String, Object> fileOf(String logicalId) {
    for (Map<String, Object> file : files.values()) {
      if (file.get("Resources") instanceof Map<?, ?> resources
          && resources.containsKey(logicalId)) {
        return file;
      }
    }
    throw new AssertionError("no file has " + logicalId);
  }

  private Map<String, Object> resource(String logicalId) {
    return map(map(fileOf(logicalId).get("Resources")).get(logicalId));
  }

  private Map<String, Object> properties(String logicalId) {
    return map(
        resource(logicalId)
            .computeIfAbsent("Properties", key -> new LinkedHashMap<String, Object>()));
  }

  private static void addItem(Map<String, Object> owner, String key, Object item) {
    owner.put(key, withItem(owner.get(key), item));
  }

  /** A person looks into the branches of a choice, and adds what is not there. */
  private static Object withItem(@Nullable Object now, Object item) {
    if (now == null || json(now).equals("{\"Ref\":\"AWS::NoValue\"}")) {
      return new ArrayList<>(List.of(item));
    }
    if (now instanceof Map<?, ?> map && map.get("Fn::If") instanceof List<?> choice) {
      return new LinkedHashMap<>(
          Map.of(
              "Fn::If",
              List.of(
                  orFail(choice.get(0)),
                  withItem(choice.get(1), item),
                  withItem(choice.get(2), item))));
    }
    List<Object> items = new ArrayList<>(now instanceof List<?> list ? list : List.of(now));
    if (items.stream().map(TemplateEditor::key).noneMatch(key(item)::equals)) {
      items.add(item);
    }
    return items;
  }

  private static String key(@Nullable Object item) {
    return item instanceof Map<?, ?> scope && scope.containsKey("ScopeName")
        ? json(scope.get("ScopeName"))
        : json(item);
  }

  /** The list under a key, made one where it is none. */
  @SuppressWarnings("unchecked")
  private static List<Object> items(Map<String, Object> owner, String key) {
    Object now = owner.get(key);
    if (now instanceof List<?>) {
      return (List<Object>) now;
    }
    List<Object> items = new ArrayList<>();
    if (now != null) {
      items.add(now);
    }
    owner.put(key, items);
    return items;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) orFail(value);
  }

  private static Object orFail(@Nullable Object value) {
    if (value == null) {
      throw new AssertionError("nothing is there");
    }
    return value;
  }

  private static Object tree(Node node) {
    if (node instanceof MapNode map) {
      Map<String, Object> tree = new LinkedHashMap<>();
      map.entries().forEach(entry -> tree.put(entry.key().text(), tree(entry.value())));
      return tree;
    }
    if (node instanceof ListNode list) {
      List<Object> tree = new ArrayList<>();
      list.items().forEach(item -> tree.add(tree(item)));
      return tree;
    }
    return node;
  }

  private static String json(@Nullable Object tree) {
    List<String> parts = new ArrayList<>();
    if (tree instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> parts.add(NodeAsJson.quoted(String.valueOf(key)) + ":" + json(value)));
      return "{" + String.join(",", parts) + "}";
    }
    if (tree instanceof List<?> list) {
      list.forEach(item -> parts.add(json(item)));
      return "[" + String.join(",", parts) + "]";
    }
    if (tree instanceof Boolean) {
      return String.valueOf(tree);
    }
    return tree instanceof Node node
        ? NodeAsJson.of(node)
        : NodeAsJson.quoted(String.valueOf(tree));
  }
}
