package io.cloudfakes.s3.internal.rule;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The object a copy is made from, as {@code x-amz-copy-source} names it.
 *
 * @param bucket the bucket's name, or the ARN of an access point
 */
public record CopySource(String bucket, String key, @Nullable String versionId) {
  private static final String HEADER = "x-amz-copy-source";
  private static final String VERSION = "?versionId=";
  private static final String OF_ACCESS_POINT = "/object/";

  /** Reads {@code /bucket/key?versionId=id}, percent-encoded, the first slash left out or not. */
  public static CopySource parse(String header) {
    int version = header.lastIndexOf(VERSION);
    String path = version < 0 ? header : header.substring(0, version);
    String decoded = decode(path);
    int from = decoded.startsWith("/") ? 1 : 0;
    // An ARN has slashes of its own; what is behind it says that it is an object.
    String between = decoded.startsWith("arn:") ? OF_ACCESS_POINT : "/";
    int end = decoded.indexOf(between, from);
    if (end <= from || end + between.length() == decoded.length()) {
      throw S3Errors.invalidArgument("Invalid copy source object key", HEADER, HEADER)
          .asException();
    }
    return new CopySource(
        decoded.substring(from, end),
        decoded.substring(end + between.length()),
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
