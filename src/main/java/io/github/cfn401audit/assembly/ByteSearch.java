package io.github.cfn401audit.assembly;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether a file contains a word, without decoding the file. */
final class ByteSearch {

  private static final int CHUNK = 1 << 16;

  private final byte[] word;

  ByteSearch(String word) {
    this.word = word.getBytes(US_ASCII);
  }

  /**
   * True where the file contains the word, whatever its encoding: zero bytes are passed over, so
   * that UTF-16 is found as well.
   */
  boolean in(Path file) throws IOException {
    byte[] chunk = new byte[CHUNK];
    int matched = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int size = in.read(chunk); size >= 0; size = in.read(chunk)) {
        matched = match(chunk, size, matched);
        if (matched == word.length) {
          return true;
        }
      }
    }
    return false;
  }

  /** How many bytes of the word end what was read so far; where all do, it is found. */
  private int match(byte[] chunk, int size, int before) {
    int matched = before;
    for (int i = 0; i < size; i++) {
      byte b = chunk[i];
      if (b == word[matched]) {
        if (++matched == word.length) {
          return matched;
        }
      } else if (b != 0) {
        // The words that are looked for do not begin again inside themselves.
        matched = b == word[0] ? 1 : 0;
      }
    }
    return matched;
  }
}
