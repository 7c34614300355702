package io.cloudfakes.s3.internal.rule;

import java.util.List;

/** The rules for names of general purpose buckets. */
public final class BucketNames {
  private static final List<String> RESERVED_PREFIXES = List.of("xn--", "sthree-", "amzn-s3-demo-");
  private static final List<String> RESERVED_SUFFIXES =
      List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3");

  private BucketNames() {}

  /** Refuses a name no bucket may have with {@code InvalidBucketName}. */
  public static void requireValid(String name) {
    if (!isValid(name)) {
      throw S3Errors.invalidBucketName(name).asException();
    }
  }

  /**
   * Refuses what was never the name of a bucket; until 2018 names could be longer and had capitals
   * and underscores, so those are only not there.
   */
  public static void requireOnceValid(String name) {
    boolean valid = name.length() >= 3 && name.length() <= 255;
    for (int i = 0; valid && i < name.length(); i++) {
      char c = name.charAt(i);
      valid = isLetterOrDigit(c) || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == '_';
    }
    if (!valid) {
      throw S3Errors.invalidBucketName(name).asException();
    }
  }

  static boolean isValid(String name) {
    return name.length() >= 3
        && name.length() <= 63
        && hasOnlyAllowedCharacters(name)
        && isLetterOrDigit(name.charAt(0))
        && isLetterOrDigit(name.charAt(name.length() - 1))
        && !name.contains("..")
        && !looksLikeIpAddress(name)
        && RESERVED_PREFIXES.stream().noneMatch(name::startsWith)
        && RESERVED_SUFFIXES.stream().noneMatch(name::endsWith);
  }

  private static boolean hasOnlyAllowedCharacters(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!isLetterOrDigit(c) && c != '.' && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** Four numbers with dots between, whatever the numbers are. */
  private static boolean looksLikeIpAddress(String name) {
    int dots = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '.') {
        dots++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return dots == 3;
  }
}
