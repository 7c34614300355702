package io.cloudfakes.s3.internal.rule;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The object a copy is made from, as {@code x-amz-copy-source} names it. */
public record CopySource(String bucket, String key, @Nullable String versionId) {
  private static final String HEADER = "x-amz-copy-source";
  private static final String VERSION = "?versionId=";

  /** Reads {@code /bucket/key?versionId=id}, percent-encoded, the first slash left out or not. */
  public static CopySource parse(String header) {
    int version = header.lastIndexOf(VERSION);
    String path = version < 0 ? header : header.substring(0, version);
    String decoded = decode(path);
    if (decoded.startsWith("arn:")) {
      throw S3Errors.notModelled("an ARN in CopySource").asException();
    }
    int from = decoded.startsWith("/") ? 1 : 0;
    int slash = decoded.indexOf('/', from);
    if (slash <= from || slash + 1 == decoded.length()) {
      throw S3Errors.invalidArgument("Invalid copy source object key", HEADER, HEADER)
          .asException();
    }
    return new CopySource(
        decoded.substring(from, slash),
        decoded.substring(slash + 1),
        version < 0 ? null : decode(header.substring(version + VERSION.length())));
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw S3Errors.invalidArgument("Invalid copy source encoding.", HEADER, HEADER).asException();
    }
  }
}
