package io.github.cfn401audit.caller.token;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Tokens as a user pool would issue them, but for the signature. */
public final class Tokens {
  private static final int SIGNATURE = 256;

  private Tokens() {}

  /** A token with these claims as JSON. */
  public static String of(String claims) {
    return of("{\"kid\":\"example\",\"alg\":\"RS256\"}", claims);
  }

  /** A token with this header and these claims as JSON. */
  public static String of(String header, String claims) {
    byte[] signature = new byte[SIGNATURE];
    Arrays.fill(signature, (byte) 'x');
    return part(header.getBytes(StandardCharsets.UTF_8))
        + "."
        + part(claims.getBytes(StandardCharsets.UTF_8))
        + "."
        + part(signature);
  }

  private static String part(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
