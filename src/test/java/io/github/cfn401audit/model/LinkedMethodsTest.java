package io.github.cfn401audit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cfn401audit.Templates;
import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.model.evidence.OutsideWorld;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Link;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.Provider;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.world.Defaults;
import io.github.cfn401audit.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which methods of real templates are linked to a declared pool, and why the others are not. */
class LinkedMethodsTest {
  private static final String LINKED = "linked";

  private final Path corpus = Path.of(System.getProperty("corpus", "corpus"));

  @BeforeEach
  void needsTheCorpus() {
    if (!Files.isDirectory(corpus)) {
      System.out.println("skipped LinkedMethodsTest: there is no corpus at " + corpus);
    }
    assumeTrue(Files.isDirectory(corpus));
  }

  /**
   * Whoever fills a parameter of a root by hand joins two stacks outside the files: that needs an
   * assumption, as does a file that is a part of a template.
   */
  @Test
  void everyMethodIsLinkedThatTheFilesLink() throws IOException {
    Map<String, Integer> outcomes = new TreeMap<>();
    for (String folder : folders()) {
      TemplateLibrary library = Templates.in(corpus).library(folder);
      World world = World.of(library, ParameterValues.none(), Defaults.taken());
      List<OutsideWorld> outside = OutsideWorld.of(world);
      for (int i = 0; i < world.islands().size(); i++) {
        Model model = Model.of(world.islands().get(i), outside.get(i));
        for (Method method : model.methods()) {
          if (method.authorizationType().proves("COGNITO_USER_POOLS"::equals)) {
            String outcome = outcome(method);
            outcomes.merge(
                outcome.equals(LINKED) ? LINKED : folder + ": " + outcome, 1, Integer::sum);
          }
        }
      }
    }
    assertThat(outcomes.remove(LINKED)).isGreaterThanOrEqualTo(241);
    assertThat(outcomes)
        .isEqualTo(
            Map.ofEntries(
                Map.entry(
                    "LucaDAddeo+aws-cost-guardian:"
                        + " ends with userpool/placeholder, which is not the id of a pool",
                    7),
                Map.entry("aws+aws-sam-cli: does not contain userpool/...", 25),
                Map.entry("aws+serverless-application-model: does not contain userpool/...", 48),
                undefined("MyAuth of NoAuthApi", 1),
                undefined("MyAuth of NoAuthorizersApi", 1),
                undefined("MyAuth of ServerlessRestApi", 1),
                undefined("MyUndefinedAuthorizer of MyApi", 2),
                undefined("UnspecifiedAuthorizer of MissingAuthorizerApi", 1),
                Map.entry(
                    "aws-cloudformation+aws-cloudformation-templates:"
                        + " authorizer parameter AuthorizerId of api-resource has no value",
                    1),
                Map.entry(
                    "aws-cloudformation+rain:"
                        + " authorizer AuthorizerId is declared nowhere in api-module",
                    1),
                Map.entry("aws-samples+serverless-coffee: is not an ARN", 8),
                Map.entry(
                    "aws-samples+serverless-patterns: parameter CognitoUserPoolArn of template"
                        + " (aws-samples+serverless-patterns/cognito-restapi/template.yaml) has no"
                        + " value",
                    1),
                Map.entry(
                    "aws-solutions-library-samples+guidance-for-crossregion-failover-and-graceful-"
                        + "failback-and-observability-on-aws: parameter UserPoolArn of api has no"
                        + " value",
                    8),
                Map.entry("stelligent+cfn_nag: authorizer has no AuthorizerId", 1)));
  }

  /** Inputs that SAM's own translator refuses for this. */
  private static Map.Entry<String, Integer> undefined(String name, int methods) {
    return Map.entry(
        "aws+serverless-application-model: authorizer refers to "
            + name
            + ", which is not declared anywhere",
        methods);
  }

  private List<String> folders() throws IOException {
    try (Stream<Path> folders = Files.list(corpus)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> String.valueOf(folder.getFileName()))
          .sorted()
          .toList();
    }
  }

  private static String outcome(Method method) {
    if (method.authorizer().target().isEmpty()) {
      return "authorizer " + why(method.authorizer());
    }
    Authorizer authorizer = method.authorizer().target().get();
    if (!authorizer.moreProviders().isEmpty()) {
      return authorizer.moreProviders().get(0).cause();
    }
    for (Provider provider : authorizer.providers()) {
      if (provider.pool().target().isEmpty()) {
        return why(provider.pool());
      }
    }
    return authorizer.providers().isEmpty() ? "no pool" : LINKED;
  }

  private static String why(Link<?> link) {
    return link.fold(to -> "", UnknownReason::cause, nowhere -> nowhere);
  }
}
