package io.github.cfn401audit.caller.postman;

import io.github.cfn401audit.caller.CallableMethod;
import io.github.cfn401audit.caller.CallableMethods;
import io.github.cfn401audit.caller.KnownIds;
import io.github.cfn401audit.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A collection, compared with the templates. Only blocks that authorize a request to a known method
 * are looked at: others belong to somebody else's API.
 *
 * @param findings what certainly fails
 * @param reached how many requests go to a known method
 */
public record CollectionCheck(List<Finding> findings, int reached) {
  public CollectionCheck {
    findings = List.copyOf(findings);
  }

  /** Compares a collection. */
  public static CollectionCheck of(
      PostmanCollection collection, CallableMethods methods, KnownIds ids) {
    CollectionFindings findings = new CollectionFindings();
    List<OAuthBlock> checked = new ArrayList<>();
    int reached = 0;
    for (PostmanRequest request : collection.requests()) {
      Optional<CallableMethod> method = RequestTarget.of(request, methods);
      reached += method.isPresent() ? 1 : 0;
      if (method.isPresent() && request.oauth().isPresent()) {
        OAuthBlock block = request.oauth().get();
        MeantClients clients = MeantClients.of(block, methods.access(), ids);
        if (!checked.contains(block)) {
          checked.add(block);
          new BlockCheck(block, clients, findings).check();
        }
        new RequestCheck(request, block, method.get(), clients, findings).check();
      }
    }
    return new CollectionCheck(findings.all(), reached);
  }
}
