package io.cloudfakes.protocol;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The trailing headers of an {@code aws-chunked} body, in the order sent.
 *
 * @param signature the value of {@code x-amz-trailer-signature}, which signs the others
 */
record AwsChunkedTrailers(Map<String, String> values, @Nullable String signature) {
  private static final String SIGNATURE = "x-amz-trailer-signature";

  static AwsChunkedTrailers read(AwsChunkedReader reader, boolean signed) {
    Map<String, String> values = new LinkedHashMap<>();
    String signature = null;
    while (true) {
      String line = reader.looseLine();
      if (line == null) {
        throw malformed();
      }
      if (line.isEmpty()) {
        // AWS's own description of the format shows an empty line before the signature.
        if (signed && signature == null && reader.hasMore()) {
          continue;
        }
        break;
      }
      int colon = line.indexOf(':');
      String name = colon <= 0 ? "" : line.substring(0, colon).trim().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).trim();
      if (name.isEmpty() || signature != null) {
        throw malformed();
      }
      if (signed && name.equals(SIGNATURE)) {
        signature = value;
      } else if (values.putIfAbsent(name, value) != null) {
        throw malformed();
      }
    }
    if (reader.hasMore() || (signed && signature == null)) {
      throw malformed();
    }
    return new AwsChunkedTrailers(Collections.unmodifiableMap(values), signature);
  }

  /** Exactly the trailers the request's {@code x-amz-trailer} has named must have come. */
  void requireAnnounced(@Nullable String announced) {
    int found = 0;
    if (announced != null) {
      for (String name : announced.split(",", -1)) {
        if (!values.containsKey(name.trim().toLowerCase(Locale.ROOT))) {
          throw malformed();
        }
        found++;
      }
    }
    if (found != values.size()) {
      throw malformed();
    }
  }

  void verify(AwsChunkedSignatures signatures) {
    StringBuilder canonical = new StringBuilder();
    values.forEach((name, value) -> canonical.append(name).append(':').append(value).append('\n'));
    signatures.trailers(Bytes.utf8(canonical.toString()), signature == null ? "" : signature);
  }

  private static AwsErrorException malformed() {
    return AwsError.of(
            "MalformedTrailerError",
            400,
            "The request contained trailing data that was not well-formed or did not conform to"
                + " our published schema.")
        .asException();
  }
}
