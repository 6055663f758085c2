package io.github.cfn401audit.model.evidence;

import io.github.cfn401audit.model.resource.Deployment;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.template.Output;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.ResourceId;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.world.Island;
import io.github.cfn401audit.world.StackInstance;
import io.github.cfn401audit.world.UnreadPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the parts that are not seen can know. A nested stack that is told nothing of a pool or an
 * API, by its parameters or by a name that anybody can read, can add nothing to it. Example: a
 * nested template outside the files that is given {@code !Ref Pool} may declare a client of it.
 *
 * @param unseen the parts
 * @param published the resources that an export or an SSM parameter mentions
 */
public record UnreadInfluence(List<UnreadPart> unseen, Set<ResourceId> published) {
  /** An API's id has ten letters and digits, and no shorter text is one. */
  private static final int LENGTH_OF_AN_API_ID = 10;

  public UnreadInfluence {
    unseen = List.copyOf(unseen);
    published = Set.copyOf(published);
  }

  /** What the unread parts of an island are told. */
  public static UnreadInfluence of(Island island) {
    Set<ResourceId> published = new HashSet<>();
    for (StackInstance stack : island.stacks()) {
      for (Output output : stack.template().outputs().values()) {
        if (output.exportName().isPresent()) {
          output.references().forEach(id -> published.add(new ResourceId(stack.id().name(), id)));
        }
      }
      for (Resource resource : stack.resources()) {
        if (resource.type().equals("AWS::SSM::Parameter")) {
          resource.references().forEach(id -> published.add(new ResourceId(stack.id().name(), id)));
        }
      }
    }
    return new UnreadInfluence(island.unreadParts(), published);
  }

  /** Why more may belong to a pool: parts that may be told which it is, or which clients it has. */
  public List<UnknownReason> into(UserPool pool, List<UserPoolClient> clients) {
    Set<ResourceId> telling = new HashSet<>();
    telling.add(pool.resource().id());
    for (UserPoolClient client : clients) {
      if (client.pool().mayLeadTo(pool)) {
        telling.add(client.resource().id());
      }
    }
    return into(telling, text -> text.contains("_"));
  }

  /** Why more may belong to an API: parts that may be told which it is, or a deployment of it. */
  public List<UnknownReason> into(RestApi api, List<Deployment> deployments) {
    if (api.resource().isEmpty()) {
      return unseen.stream().map(UnreadPart::reason).toList();
    }
    Set<ResourceId> telling = new HashSet<>();
    telling.add(api.resource().get().id());
    for (Deployment deployment : deployments) {
      if (!deployment.api().isCertainlyAnother(api)) {
        telling.add(deployment.resource().id());
      }
    }
    return into(telling, text -> text.length() >= LENGTH_OF_AN_API_ID);
  }

  /**
   * The parts that may be told one of these. What is not known may be anything; fixed text may be
   * an id that somebody copied.
   */
  private List<UnknownReason> into(Set<ResourceId> telling, Predicate<String> mayBeId) {
    boolean anybodyCanRead = telling.stream().anyMatch(published::contains);
    List<UnknownReason> reasons = new ArrayList<>();
    for (UnreadPart part : unseen) {
      if (anybodyCanRead || isTold(part, telling, mayBeId)) {
        reasons.add(part.reason());
      }
    }
    return reasons;
  }

  private static boolean isTold(
      UnreadPart part, Set<ResourceId> telling, Predicate<String> mayBeId) {
    if (part.given().isEmpty() || !ValueSearch.isWhole(part.given().get())) {
      return true;
    }
    List<Text> texts = new ArrayList<>();
    ValueSearch.texts(part.given().get(), texts::add);
    return texts.stream().anyMatch(text -> tells(text, telling, mayBeId));
  }

  private static boolean tells(Text text, Set<ResourceId> telling, Predicate<String> mayBeId) {
    return text.pieces().stream()
        .anyMatch(piece -> piece.fold(mayBeId::test, symbol -> tells(symbol, telling)));
  }

  private static boolean tells(Symbol symbol, Set<ResourceId> telling) {
    return symbol.reason().isPresent()
        || symbol.resource().map(Symbol.OfResource::id).filter(telling::contains).isPresent();
  }
}
