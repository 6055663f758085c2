package io.github.cfn401audit.assembly;

import io.github.cfn401audit.template.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A template as one stack, which is deployed by itself or nested in another.
 *
 * @param name for messages: the deployed name, else the file's without its endings; for a nested
 *     stack the name of its parent, a slash, and the logical id
 * @param template the template
 * @param island stacks with the same key belong together from the start
 * @param stackName the name it is deployed under, where a manifest says
 * @param account the account, where a manifest says
 * @param region the region, where a manifest says
 * @param constructPaths the construct path of each resource
 * @param nested what each nested stack leads to, by logical id
 * @param documents what else the template names
 */
public record StackTemplate(
    String name,
    Template template,
    String island,
    Optional<String> stackName,
    Optional<String> account,
    Optional<String> region,
    ConstructPaths constructPaths,
    Map<String, NestedTemplate> nested,
    Documents documents) {
  public StackTemplate {
    nested = Collections.unmodifiableMap(new LinkedHashMap<>(nested));
  }

  /** The same stack, belonging together with all others of a key. */
  StackTemplate in(String key) {
    return new StackTemplate(
        name, template, key, stackName, account, region, constructPaths, nested, documents);
  }
}
