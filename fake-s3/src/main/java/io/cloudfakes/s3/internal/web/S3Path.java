package io.cloudfakes.s3.internal.web;

import io.cloudfakes.AwsError;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.s3.internal.rule.S3Errors;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * What a request addresses, wherever it names its bucket.
 *
 * @param bucket decoded; "" when none is named
 * @param key percent-encoded as sent, without the slash before it; "" when none is named
 */
public record S3Path(String bucket, String key) {

  /** The path with what the host says put before it: what the table of contents routes by. */
  public static String of(HttpRequest request) {
    String prefix = S3Host.of(request.host()).pathPrefix();
    return prefix.isEmpty() ? request.path() : prefix + request.path();
  }

  static S3Path parse(HttpRequest request) {
    String path = of(request);
    int slash = path.indexOf('/', 1);
    return slash < 0
        ? new S3Path(decoded(path.substring(Math.min(1, path.length()))), "")
        : new S3Path(decoded(path.substring(1, slash)), path.substring(slash + 1));
  }

  /** The refusal of a method that nothing at the request's path knows. */
  public static AwsError methodNotAllowed(HttpRequest request) {
    S3Path path = parse(request);
    if (path.bucket.isEmpty()) {
      return S3Errors.methodNotAllowed(request.method(), "SERVICE").withHeader("Allow", "GET");
    }
    return S3Errors.methodNotAllowed(request.method(), path.key.isEmpty() ? "BUCKET" : "OBJECT");
  }

  String decodedKey() {
    return decoded(key);
  }

  /** As the call log names it. */
  String resource() {
    return key.isEmpty() ? bucket : bucket + "/" + decoded(key);
  }

  /** Percent-decoded, where a plus sign is a plus sign; as it is when it cannot be decoded. */
  private static String decoded(String text) {
    try {
      return text.indexOf('%') < 0
          ? text
          : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** Refuses a path that is not well encoded. */
  void requireDecodable() {
    for (int at = key.indexOf('%'); at >= 0; at = key.indexOf('%', at + 1)) {
      if (at + 2 >= key.length() || !hex(key.charAt(at + 1)) || !hex(key.charAt(at + 2))) {
        throw AwsError.of("InvalidURI", 400, "Couldn't parse the specified URI.")
            .with("URI", key)
            .asException();
      }
    }
  }

  private static boolean hex(char c) {
    return Character.digit(c, 16) >= 0;
  }
}
