package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.s3.internal.state.Encryption;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;

/** The rule for keys of customers (SSE-C) in uploads: each part comes with that of the first. */
public final class UploadKeys {
  private UploadKeys() {}

  /** Refuses a part without the key its upload was begun with, or with another one. */
  public static void requireForPart(
      Encryption ofUpload, @Nullable CustomerKey sent, CallContext call) {
    if (sent == null) {
      if (ofUpload.customerKeyMd5() != null) {
        throw S3Errors.invalidRequest(
                "The multipart upload initiate requested encryption. Subsequent part requests must"
                    + " include the appropriate encryption parameters.")
            .asException();
      }
      return;
    }
    requireSame(ofUpload, sent, call);
  }

  /** The same for what does not need the key: to list the parts, and to complete the upload. */
  public static void requireIfSent(
      Encryption ofUpload, @Nullable CustomerKey sent, CallContext call) {
    if (sent != null) {
      requireSame(ofUpload, sent, call);
    }
  }

  private static void requireSame(Encryption ofUpload, CustomerKey sent, CallContext call) {
    String md5 = sent.requireValid(call);
    if (ofUpload.customerKeyMd5() == null) {
      throw S3Errors.invalidRequest(
              "The multipart upload initiate did not request encryption. Please resend the request"
                  + " without sending encryption parameters.")
          .asException();
    }
    if (!ofUpload.customerKeyMd5().equals(md5)) {
      throw S3Errors.invalidRequest(
              "The provided encryption parameters did not match the ones used originally.")
          .asException();
    }
  }
}
