package io.github.cfn401audit.pages;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The one table of what cannot be written as a document or in SAM, each with its reason. */
enum DialectExemption {
  /** It is a document or SAM already. */
  WRITTEN_SO,
  /** The template has no REST API: what is said of one stands elsewhere. */
  NO_API,
  /** What a document says belongs to its own API; here the API is a parameter, or not declared. */
  API_BY_VALUE,
  /** A loop makes the resources: a document has no loops. */
  LOOP,
  /** Paths and verbs are keys of a document, and keys are no functions. */
  METHOD_BY_VALUE,
  /** The type of a gateway response is a key of a document. */
  RESPONSE_BY_VALUE,
  /** A document names its schemes by their keys, so that no authorizer is a parameter. */
  AUTHORIZER_BY_VALUE,
  /** A document names only its own schemes. */
  AUTHORIZER_OF_ANOTHER_API,
  /** Naming a scheme is what makes a method ask for a token. */
  NO_AUTHORIZER,
  /** What comes of a document that names a scheme which is not there is documented nowhere. */
  NO_SUCH_SCHEME,
  /** The type of a method is that of its scheme, so that the two never differ. */
  TYPE_OF_ITS_OWN,
  /** The type of a method follows from its scheme, so that it is no parameter. */
  TYPE_BY_VALUE,
  /** Scopes are part of a requirement: an open operation has none. */
  SCOPES_OF_NOTHING,
  /** A scheme names a header, not an expression. */
  IDENTITY_SOURCE,
  /** Something else refers to a method or an authorizer, which have no logical id here. */
  REFERRED_TO,
  /** SAM deploys its APIs itself, to one stage. */
  SAM_DEPLOYS,
  /** An event of SAM is a function's: it has no answers of its own, and none to another place. */
  EVENTS_ARE_FUNCTIONS,
  /** {@code Authorizer} of an event is a word, and the choice of a condition is none. */
  EVENTS_NAME_AUTHORIZERS,
  /** SAM asks for the type of an endpoint; a plain API has a default. */
  SAM_NEEDS_A_TYPE,
  /** SAM takes what names no pool for a Lambda authorizer. */
  SAM_NEEDS_A_POOL,
  /** SAM makes a list of each {@code UserPoolArn} that is written as none, be it a list or not. */
  SAM_WRAPS_LISTS,
  /** SAM makes the stage of its API, with an id of its own, which a finding names. */
  SAM_NAMES_ITS_STAGE {
    @Override
    boolean lets(Told gone, Optional<Told> come) {
      return come.isPresent()
          && gone.rule().equals("usage-plan-stage-unknown")
          && come.get().rule().equals(gone.rule())
          && come.get().how().equals(gone.how());
    }
  },
  /** The template has a transform of its own. */
  ANOTHER_TRANSFORM,
  /** A finding: the name of a scheme is its key, and one that no operation names is not there. */
  SCHEMES_ARE_KEYS {
    @Override
    boolean lets(Told gone, Optional<Told> come) {
      return Set.of("authorizer-name-taken", "cognito-authorizer-unused").contains(gone.rule())
          && come.isEmpty();
    }
  },
  /** A finding: the stage that SAM makes is not followed into a text, so that nothing is told. */
  SAM_STAGE_IN_A_TEXT {
    @Override
    boolean lets(Told gone, Optional<Told> come) {
      return gone.rule().equals("cloudfront-strips-authorization") && come.isEmpty();
    }
  },
  /** A finding: a document and SAM have other names for the properties of a plain resource. */
  NAMES_OF_THEIR_OWN {
    @Override
    boolean lets(Told gone, Optional<Told> come) {
      return gone.rule().equals("property-misspelt") && come.isEmpty();
    }
  },
  /** A finding: deployments wait for a document, since it is a part of their API. */
  DEPLOYMENTS_WAIT {
    @Override
    boolean lets(Told gone, Optional<Told> come) {
      return Set.of("deployment-omits-method", "authorizer-outside-deployment-hash")
              .contains(gone.rule())
          && come.isEmpty();
    }
  },
  /** A finding: the same mistake has a rule of its own in a document and in SAM. */
  RULE_OF_ITS_OWN {
    @Override
    boolean lets(Told gone, Optional<Told> come) {
      return come.isPresent()
          && RULES.getOrDefault(gone.rule(), Set.of()).contains(come.get().rule())
          && gone.how().equals(come.get().how())
          && come.get().names().containsAll(gone.names());
    }
  },
  /** A finding: what the default authorizer does is about the API that has it. */
  ABOUT_THE_API {
    @Override
    boolean lets(Told gone, Optional<Told> come) {
      return come.isPresent()
          && gone.rule().equals("preflight-protected")
          && come.get().rule().equals(gone.rule())
          && gone.how().equals(come.get().how())
          && come.get().names().containsAll(gone.names());
    }
  };

  /** Rules that tell the mistake of a resource in the words of a document or of SAM. */
  private static final Map<String, Set<String>> RULES =
      Map.of(
          "provider-arns-empty", Set.of("openapi-scheme-incomplete"),
          "authorizer-missing", Set.of("sam-authorizer-undefined"));

  /**
   * What is said of a template.
   *
   * @param rule the rule of a finding; empty for anything else
   * @param how its level, and when it holds
   * @param names the resources that it names
   * @param words all else
   */
  record Told(String rule, String how, Set<String> names, String words) {
    Told {
      names = new TreeSet<>(names);
    }

    /** What is no finding. */
    static Told of(String words) {
      return new Told("", "", Set.of(), words);
    }
  }

  /** Thrown where something cannot be written. */
  static final class Unwritable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final DialectExemption why;

    private Unwritable(DialectExemption why) {
      super(why.name());
      this.why = why;
    }

    DialectExemption why() {
      return why;
    }
  }

  Unwritable unwritable() {
    return new Unwritable(this);
  }

  /** True where something may be told otherwise, or not at all. */
  boolean lets(Told gone, Optional<Told> come) {
    return false;
  }
}
