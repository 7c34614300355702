package io.cloudfakes.s3.internal.operation.multipart;

import io.cloudfakes.s3.internal.state.Upload;
import io.cloudfakes.service.CallContext;
import java.util.function.Supplier;

/** The ETags of parts. */
final class PartETags {
  private static final int DIGITS = 32;

  private PartETags() {}

  /** The digest of the content; but only where S3's own keys encrypt it. */
  static String of(Upload upload, Supplier<String> digest, CallContext call) {
    return upload.attributes().encryption().isS3Keys()
        ? digest.get()
        : call.ids().hex("etag", DIGITS);
  }
}
