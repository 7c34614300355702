package io.cloudfakes.s3.internal;

import io.cloudfakes.protocol.HttpRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Buckets named in the host of a request: {@code bucket.s3.us-east-1.amazonaws.com}, its older,
 * dual-stack, FIPS and accelerated forms, and {@code bucket.localhost}.
 */
final class VirtualHosts {
  private static final String AWS = ".amazonaws.com";
  private static final String AWS_CHINA = ".amazonaws.com.cn";
  private static final String LOCALHOST = ".localhost";

  private VirtualHosts() {}

  /** The path as it would be with the bucket in the path. */
  static String path(HttpRequest request) {
    String bucket = bucket(request.host());
    return bucket == null ? request.path() : "/" + bucket + request.path();
  }

  /** The bucket the host names; null when it names none. */
  static @Nullable String bucket(String hostAndPort) {
    String host = withoutPort(hostAndPort);
    int end = beforeDomain(host);
    if (end >= 0) {
      int service = serviceLabel(host, end);
      return service > 0 ? host.substring(0, service - 1).toLowerCase(Locale.ROOT) : null;
    }
    return endsWith(host, LOCALHOST)
        ? host.substring(0, host.length() - LOCALHOST.length()).toLowerCase(Locale.ROOT)
        : null;
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon < 0 || host.endsWith("]") ? host : host.substring(0, colon);
  }

  /** Where AWS's domain begins; -1 when it is none of AWS's hosts. */
  private static int beforeDomain(String host) {
    if (endsWith(host, AWS)) {
      return host.length() - AWS.length();
    }
    return endsWith(host, AWS_CHINA) ? host.length() - AWS_CHINA.length() : -1;
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

  private static boolean endsWith(String host, String end) {
    return host.regionMatches(true, host.length() - end.length(), end, 0, end.length());
  }
}
