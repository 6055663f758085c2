package io.github.cfn401audit.pages;

import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.RulePage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The one table of what the knowledge laws do not say, each with its reason. */
enum LawExemption {
  /** Somebody has a domain where its address is written: who forgets the text forgets that. */
  SIGN_IN_ADDRESS {
    @Override
    boolean isForgotten(Ignorance thing) {
      return thing.known().contains("amazoncognito.com");
    }
  },
  /** What is exported may be used outside: who forgets the export forgets that. */
  LEAVES_BY_AN_EXPORT {
    @Override
    boolean isForgotten(Ignorance thing) {
      return thing.place().startsWith("Outputs.") && thing.template().text().contains("\"Export\"");
    }
  },
  /** What a role may do is found in its policies: who forgets them forgets what it may do. */
  ROLE_MAY_ACT {
    @Override
    boolean isForgotten(Ignorance thing) {
      return thing.owner().startsWith("AWS::IAM::");
    }
  },
  /** A custom resource acts on what it is given: who forgets its properties forgets that. */
  CUSTOM_RESOURCE_ACTS {
    @Override
    boolean isForgotten(Ignorance thing) {
      return thing.owner().startsWith("Custom::")
          || thing.owner().equals("AWS::CloudFormation::CustomResource");
    }
  },
  /** What another service or a person is given may be used there: who forgets it forgets that. */
  VISIBLY_USED {
    @Override
    boolean isForgotten(Ignorance thing) {
      boolean elsewhere = thing.place().startsWith("Outputs.") || !thing.isOfTheDomain();
      return elsewhere && thing.namesA("AWS::Cognito::UserPool", "AWS::Cognito::UserPoolClient");
    }
  },
  /** SAM forms the logical id of a stage from its name: who forgets the name forgets the id. */
  SAM_NAMES_ITS_STAGE {
    @Override
    boolean isForgotten(Ignorance thing) {
      return thing.owner().equals("AWS::Serverless::Api") && thing.place().endsWith(".StageName");
    }
  },
  /** A file whose API is declared nowhere is put into another one: its references prove nothing. */
  FRAGMENT {
    @Override
    boolean isForgotten(Ignorance thing) {
      return thing.place().endsWith(".RestApiId") && refersToNothing(thing);
    }
  },
  /**
   * Between families: a client row speaks, and the methods that nobody opens for that reason are
   * its related places.
   */
  CLIENT_ROW_NAMES_THE_METHOD {
    @Override
    boolean speaksFor(Finding less, Finding more) {
      return family(more).equals("client") && names(more, less);
    }
  },
  /** Between families: a client that another row is about needs no row that says it is useless. */
  CLIENT_ROW_IS_ABOUT_THE_CLIENT {
    @Override
    boolean speaksFor(Finding less, Finding more) {
      return less.rule().equals(new RuleId("client-opens-nothing"))
          && family(more).equals("client")
          && more.resource().equals(less.resource());
    }
  },
  /** Any row that explains a method that nobody opens goes before the one for what is left. */
  CATCH_ALL_IS_SILENT {
    @Override
    boolean speaksFor(Finding less, Finding more) {
      return less.rule().equals(new RuleId("no-token-accepted"))
          && (more.resource().equals(less.resource()) || names(more, less));
    }
  },
  /** A cause has one finding, at its place, and that names all else that it breaks. */
  ROW_OF_THE_FAMILY_NAMES_IT {
    @Override
    boolean speaksFor(Finding less, Finding more) {
      return family(more).equals(family(less)) && names(more, less);
    }
  },
  /**
   * Unreachable in all scenarios is an error, whatever rows explain it in each: one of them speaks
   * for the method that this one names in its scenario.
   */
  OF_ONE_SCENARIO {
    @Override
    boolean speaksFor(Finding less, Finding more) {
      return !less.when().isEmpty() && (names(less, more) || shareAMethod(less, more));
    }
  };

  private static final Map<RuleId, String> FAMILIES = new ConcurrentHashMap<>();

  /** True where evidence by text goes with the thing. */
  boolean isForgotten(Ignorance thing) {
    return false;
  }

  /** True where the catalogue lets the second finding stand for the first. */
  boolean speaksFor(Finding less, Finding more) {
    return false;
  }

  private static boolean refersToNothing(Ignorance thing) {
    String known = thing.known();
    return known.startsWith("{\"Ref\":\"")
        && !thing.template().text().contains("\"" + known.substring(8, known.length() - 2) + "\":");
  }

  static String family(Finding finding) {
    return FAMILIES.computeIfAbsent(
        finding.rule(), rule -> RulePage.of(rule).map(RulePage::family).orElseThrow());
  }

  /** An error with more knowledge that stands for one with less, of the same family and place. */
  static boolean isSame(Finding less, Finding more) {
    return more.level() == Level.ERROR
        && more.resource().equals(less.resource())
        && family(more).equals(family(less));
  }

  /** A finding of any level that speaks of the same failure, there or at what it shares. */
  static boolean isAboutTheSame(Finding less, Finding more) {
    boolean there = more.resource().equals(less.resource());
    return family(more).equals(family(less))
        && (there || names(more, less) || names(less, more) || shareAMethod(less, more));
  }

  private static boolean names(Finding finding, Finding other) {
    return places(finding).stream().anyMatch(step -> step.resource().equals(other.resource()));
  }

  private static boolean shareAMethod(Finding one, Finding other) {
    return places(one).stream()
        .anyMatch(
            step ->
                places(other).stream().anyMatch(same -> same.resource().equals(step.resource())));
  }

  private static List<ChainStep> places(Finding finding) {
    return Stream.concat(finding.chain().stream(), finding.also().stream()).toList();
  }
}
