package io.cloudfakes.edge.cloudfront.internal.cache;

import java.util.Locale;

/** Reads {@code Accept-Encoding}. */
final class Encodings {
  private Encodings() {}

  /** Whether a coding is named, and not with a weight of nothing. */
  static boolean accepts(String header, String coding) {
    for (String one : header.split(",", -1)) {
      int semicolon = one.indexOf(';');
      String name = (semicolon < 0 ? one : one.substring(0, semicolon)).trim();
      if (name.toLowerCase(Locale.ROOT).equals(coding)) {
        String weight = semicolon < 0 ? "" : one.substring(semicolon + 1).trim();
        return !weight.matches("q=0(\\.0*)?");
      }
    }
    return false;
  }
}
