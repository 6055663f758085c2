package io.github.cfn401audit.caller.postman;

import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.UserPoolClient;
import java.util.List;
import java.util.Optional;

/** Callbacks are compared to the character. */
final class Callbacks {
  private Callbacks() {}

  /** The listed callback that begins most alike; empty where none is known. */
  static Optional<String> nearest(String sent, List<UserPoolClient> clients) {
    Optional<String> nearest = Optional.empty();
    int longest = -1;
    for (UserPoolClient client : clients) {
      for (Listing.Entry entry : client.callbackUrls().entries()) {
        Optional<String> listed = entry.text().literal();
        int same = listed.map(one -> alike(sent, one)).orElse(-1);
        if (same > longest) {
          longest = same;
          nearest = listed;
        }
      }
    }
    return nearest;
  }

  /** How two callbacks differ, at their first different character. */
  static String difference(String sent, String listed) {
    int same = alike(sent, listed);
    if (same == sent.length()) {
      return "lacks `" + listed.substring(same) + "` at its end";
    }
    if (same == listed.length()) {
      return "has `" + sent.substring(same) + "` more at its end";
    }
    return "character "
        + (same + 1)
        + " is `"
        + sent.charAt(same)
        + "`, and the listed one has `"
        + listed.charAt(same)
        + "`";
  }

  private static int alike(String one, String other) {
    int at = 0;
    while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }
}
