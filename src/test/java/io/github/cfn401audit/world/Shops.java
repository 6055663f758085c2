package io.github.cfn401audit.world;

import io.github.cfn401audit.Templates;
import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.Evaluator;
import java.nio.file.Path;
import java.util.List;

/** Files of a folder as a world, and which pool an authorizer of a stack trusts. */
final class Shops {
  private final Templates templates;
  private boolean oneWorld;

  Shops(Path folder) {
    templates = Templates.in(folder);
  }

  Shops file(String name, String text) {
    templates.file(name, text);
    return this;
  }

  /** A template with a pool, and what follows it. */
  Shops pool(String name, String sections) {
    return file(name, "Resources:\n  Pool: { Type: AWS::Cognito::UserPool }\n" + sections);
  }

  /** A template with an authorizer that trusts what is written, and what follows it. */
  Shops trusting(String name, String written, String sections) {
    return file(
        name,
        """
        Resources:
          Authorizer:
            Type: AWS::ApiGateway::Authorizer
            Properties: { Type: COGNITO_USER_POOLS, ProviderARNs: [%s] }
        %s"""
            .formatted(written, sections));
  }

  /** An assembly of stacks: {@code name = environment}, each with a template of that name. */
  Shops assembly(String inner, String... stacks) {
    StringBuilder artifacts = new StringBuilder();
    for (String stack : stacks) {
      int equals = stack.indexOf('=');
      String name = stack.substring(0, equals).strip();
      artifacts
          .append(artifacts.isEmpty() ? "" : ",")
          .append("\"")
          .append(name)
          .append("\": {\"type\": \"aws:cloudformation:stack\", \"environment\": \"aws://")
          .append(stack.substring(equals + 1).strip())
          .append("\", \"properties\": {\"templateFile\": \"")
          .append(name)
          .append(".yaml\"}}");
    }
    return file(
        inner + "manifest.json", "{\"version\": \"1\", \"artifacts\": {" + artifacts + "}}");
  }

  Shops oneWorld() {
    oneWorld = true;
    return this;
  }

  World world() {
    TemplateLibrary library = templates.library();
    return World.of(
        oneWorld ? library.asOneWorld() : library, ParameterValues.none(), Defaults.taken());
  }

  /** Names of stacks, an island each. */
  List<String> islands() {
    return world().islands().stream()
        .map(
            island ->
                String.join(" ", island.stacks().stream().map(stack -> stack.id().name()).toList()))
        .toList();
  }

  /**
   * What the authorizer of a stack trusts: {@code STACK/Pool} for the pool of a stack, else what is
   * not known.
   */
  String trusts(String stack) {
    for (StackInstance instance : world().stacks()) {
      if (instance.id().name().equals(stack)) {
        for (Resource resource : instance.resources()) {
          if (resource.logicalId().equals("Authorizer")) {
            Expression arns = resource.property("ProviderARNs").orElseThrow();
            return Trusted.of(Evaluator.evaluate(arns, instance.environment()));
          }
        }
      }
    }
    throw new AssertionError("no authorizer in " + stack);
  }
}
