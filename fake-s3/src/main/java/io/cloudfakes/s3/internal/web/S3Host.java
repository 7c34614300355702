package io.cloudfakes.s3.internal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the host of a request says: {@code bucket.s3.us-east-1.amazonaws.com} and its older,
 * dual-stack, FIPS and accelerated forms, {@code bucket.s3-website-us-east-1.amazonaws.com}, {@code
 * name-account.s3-accesspoint.us-east-1.amazonaws.com}; all of them also under {@code localhost}
 * with or without a region, and {@code bucket.localhost}.
 *
 * @param kind which of S3's endpoints it is
 * @param name the bucket; of an access point its ARN; null when the host names none
 */
record S3Host(Kind kind, @Nullable String name) {
  /** S3's endpoints. */
  enum Kind {
    /** The API; also of what is none of S3's hosts, where buckets are named in the path. */
    REST,
    WEBSITE,
    ACCESS_POINT,
    OBJECT_LAMBDA
  }

  private static final String[] DOMAINS = {".amazonaws.com", ".amazonaws.com.cn", ".localhost"};
  private static final S3Host PLAIN = new S3Host(Kind.REST, null);
  private static final int ACCOUNT_DIGITS = 12;

  static S3Host of(String hostAndPort) {
    String host = withoutPort(hostAndPort);
    for (String domain : DOMAINS) {
      if (endsWith(host, domain)) {
        return inDomain(host, host.length() - domain.length(), domain.equals(".localhost"));
      }
    }
    return PLAIN;
  }

  /** Host names are compared without regard to case, and may end with the root's dot. */
  static String withoutPort(String hostAndPort) {
    int colon = hostAndPort.lastIndexOf(':');
    String host =
        colon < 0 || hostAndPort.endsWith("]") ? hostAndPort : hostAndPort.substring(0, colon);
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /** What stands before the path when all is named in the path; "" for nothing. */
  String pathPrefix() {
    if (name == null) {
      return "";
    }
    return kind == Kind.ACCESS_POINT || kind == Kind.OBJECT_LAMBDA
        ? "/" + URLEncoder.encode(name, StandardCharsets.UTF_8)
        : "/" + name;
  }

  private static S3Host inDomain(String host, int end, boolean local) {
    int from = serviceLabel(host, end);
    if (from < 0) {
      return local ? new S3Host(Kind.REST, lower(host.substring(0, end))) : PLAIN;
    }
    int dot = host.indexOf('.', from);
    String label = lower(host.substring(from, dot < 0 || dot > end ? end : dot));
    String before = from == 0 ? null : lower(host.substring(0, from - 1));
    if (label.equals("s3-website") || label.startsWith("s3-website-")) {
      return new S3Host(Kind.WEBSITE, before);
    }
    if (before != null && (label.equals("s3-accesspoint") || label.equals("s3-accesspoint-fips"))) {
      return accessPoint(Kind.ACCESS_POINT, "s3", before, lower(host.substring(dot, end)));
    }
    if (label.equals("s3-object-lambda") || label.equals("s3-object-lambda-fips")) {
      S3Host point =
          before == null
              ? PLAIN
              : accessPoint(
                  Kind.OBJECT_LAMBDA, "s3-object-lambda", before, lower(host.substring(dot, end)));
      // Functions hand in what they made at routes, which are no access points.
      return point.name != null && point.name.startsWith("arn:")
          ? point
          : new S3Host(Kind.OBJECT_LAMBDA, null);
    }
    return before == null ? PLAIN : new S3Host(Kind.REST, before);
  }

  /**
   * Where the label of the service begins: the last that is {@code s3} or begins with {@code s3-},
   * for a bucket's name may have such labels too; -1 when there is none.
   */
  private static int serviceLabel(String host, int end) {
    int to = end;
    while (to > 0) {
      int from = host.lastIndexOf('.', to - 1) + 1;
      if (host.regionMatches(true, from, "s3", 0, 2)
          && (to - from == 2 || host.charAt(from + 2) == '-')) {
        return from;
      }
      to = from - 1;
    }
    return -1;
  }

  /** Of {@code name-account} the ARN; what is not of that form stays as it is. */
  private static S3Host accessPoint(Kind kind, String service, String label, String regionPart) {
    int dash = label.length() - ACCOUNT_DIGITS - 1;
    String region = regionPart.startsWith(".") ? regionPart.substring(1) : regionPart;
    region = region.startsWith("dualstack.") ? region.substring("dualstack.".length()) : region;
    if (dash < 1 || label.charAt(dash) != '-' || !digits(label, dash + 1)) {
      return new S3Host(kind, label);
    }
    return new S3Host(
        kind,
        "arn:aws:"
            + service
            + ":"
            + (region.isEmpty() ? "us-east-1" : region)
            + ":"
            + label.substring(dash + 1)
            + ":accesspoint/"
            + label.substring(0, dash));
  }

  private static boolean digits(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean endsWith(String host, String end) {
    return host.regionMatches(true, host.length() - end.length(), end, 0, end.length());
  }
}
