package io.cloudfakes.edge.cloudfront.internal.edge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of access logs and how their values are written.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logs-reference.html">Standard
 *     logging reference</a>
 */
public final class LogFields {
  /** In the order of the file. */
  public static final List<String> NAMES =
      List.of(
          "date",
          "time",
          "x-edge-location",
          "sc-bytes",
          "c-ip",
          "cs-method",
          "cs(Host)",
          "cs-uri-stem",
          "sc-status",
          "cs(Referer)",
          "cs(User-Agent)",
          "cs-uri-query",
          "cs(Cookie)",
          "x-edge-result-type",
          "x-edge-request-id",
          "x-host-header",
          "cs-protocol",
          "cs-bytes",
          "time-taken",
          "x-forwarded-for",
          "ssl-protocol",
          "ssl-cipher",
          "x-edge-response-result-type",
          "cs-protocol-version",
          "fle-status",
          "fle-encrypted-fields",
          "c-port",
          "time-to-first-byte",
          "x-edge-detailed-result-type",
          "sc-content-type",
          "sc-content-len",
          "sc-range-start",
          "sc-range-end");

  /** What stands where there is nothing to say. */
  public static final String NONE = "-";

  private static final String ENCODED = "<>\"#%{}|\\^~[]`'";

  private LogFields() {}

  /** The hour of a line, as the names of files have it. */
  static String hour(String line) {
    return line.substring(0, 13).replace('\t', '-');
  }

  /** A value as it is written: spaces and certain other characters as in URLs. */
  static String text(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return NONE;
    }
    return Percent.encoded(value, code -> code <= ' ' || code >= 127 || ENCODED.indexOf(code) >= 0);
  }
}
