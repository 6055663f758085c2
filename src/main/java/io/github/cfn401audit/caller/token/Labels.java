package io.github.cfn401audit.caller.token;

import java.util.List;
import java.util.Locale;

/** The names under which tokens are stored. Other names are not told: they may name a user. */
final class Labels {
  private static final List<String> KNOWN =
      List.of(
          "id_token",
          "access_token",
          "refresh_token",
          "IdToken",
          "AccessToken",
          "RefreshToken",
          "idToken",
          "accessToken",
          "refreshToken",
          "token",
          "jwt");

  private Labels() {}

  /** The name if it is a known one; else nothing. Only the end of a dotted name counts. */
  static String of(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return KNOWN.contains(last) ? last : "";
  }

  /** True for the name of a refresh token. */
  static boolean isRefresh(String name) {
    return Labels.of(name).toLowerCase(Locale.ROOT).startsWith("refresh");
  }
}
