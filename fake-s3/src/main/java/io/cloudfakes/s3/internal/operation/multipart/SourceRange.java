package io.cloudfakes.s3.internal.operation.multipart;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.rule.MultipartErrors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bytes of its source that a copied part is made of; both ends must be there. */
record SourceRange(String header, long first, long last) {
  private static final Pattern FORM = Pattern.compile("bytes=(\\d{1,18})-(\\d{1,18})");

  /** Reads {@code x-amz-copy-source-range}; null when the request has none. */
  static @Nullable SourceRange parse(@Nullable String header) {
    if (header == null) {
      return null;
    }
    Matcher form = FORM.matcher(header);
    if (form.matches()) {
      long first = Long.parseLong(form.group(1));
      long last = Long.parseLong(form.group(2));
      if (first <= last) {
        return new SourceRange(header, first, last);
      }
    }
    throw MultipartErrors.sourceRangeForm(header).asException();
  }

  /** Those bytes; refuses a range that the source does not have. */
  Bytes of(Bytes source) {
    if (last >= source.length()) {
      throw MultipartErrors.sourceRangeBeyond(header, source.length()).asException();
    }
    return source.slice(first, last - first + 1);
  }
}
