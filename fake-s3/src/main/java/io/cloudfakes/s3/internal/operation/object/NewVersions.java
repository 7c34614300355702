package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.s3.internal.rule.Versions;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.Encryption;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.Versioning;
import io.cloudfakes.service.CallContext;

/** Puts content that was read into the bucket it is for. */
final class NewVersions {
  private static final int ETAG_DIGITS = 32;

  private NewVersions() {}

  /**
   * The version to be written.
   *
   * @param content as if the bucket kept no versions and had no configuration
   */
  public static StoredObject of(
      Bucket bucket, StoredObject content, ObjectAttributes attributes, CallContext call) {
    if (attributes.isPlain() && bucket.versioning() != Versioning.ENABLED) {
      return content;
    }
    return new StoredObject(
        Versions.idOfNew(bucket, call),
        content.content(),
        etag(content.etag(), attributes.encryption(), call),
        content.lastModified(),
        content.headers(),
        content.metadata(),
        content.checksum(),
        attributes);
  }

  /** Only of what S3's own keys encrypt is the ETag the digest of the content. */
  private static String etag(String digest, Encryption encryption, CallContext call) {
    return encryption.isS3Keys()
        ? digest
        : call.ids().hex("etag", ETAG_DIGITS)
            + digest.substring(Math.min(ETAG_DIGITS, digest.length()));
  }
}
