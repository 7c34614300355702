package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.s3.S3Limits;
import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.rule.ArchiveErrors;
import io.cloudfakes.s3.internal.rule.CopySource;
import io.cloudfakes.s3.internal.rule.CustomerKey;
import io.cloudfakes.s3.internal.rule.Digests;
import io.cloudfakes.s3.internal.rule.ETags;
import io.cloudfakes.s3.internal.rule.Keys;
import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.StorageClasses;
import io.cloudfakes.s3.internal.rule.Versions;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.DeleteMarker;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.MetadataDirective;

/** The source of a copy, and what of it the copy has. */
public final class CopiedContent {
  private CopiedContent() {}

  /**
   * The bucket a copy's source is in, which may be in any region.
   *
   * @param expectedOwner the account the caller expects to own it; null when it does not say
   */
  public static Bucket bucket(
      S3State state, CopySource from, @Nullable String expectedOwner, CallContext call) {
    return BucketAccess.inAnyRegion(
        state,
        from.bucket(),
        expectedOwner,
        from.versionId() == null ? "s3:GetObject" : "s3:GetObjectVersion",
        from.key(),
        from.versionId(),
        call);
  }

  /**
   * The object a copy, or a part of an upload, is made from, if it can be read.
   *
   * @param key the customer's key for it; null when none was sent
   */
  public static StoredObject source(
      Bucket bucket, CopySource from, @Nullable CustomerKey key, CallContext call) {
    if (from.versionId() != null) {
      ObjectVersions versions = bucket.objects().versions(from.key());
      if (versions != null && versions.find(from.versionId()) instanceof DeleteMarker) {
        throw S3Errors.invalidRequest(
                "The source of a copy request may not specifically refer to a delete marker by"
                    + " version id.")
            .asException();
      }
    }
    StoredObject source = Versions.require(bucket, from.key(), from.versionId(), "PUT");
    CustomerKey.requireFor(source, key, call);
    if (!StorageClasses.isReadable(source)) {
      throw ArchiveErrors.sourceNotReadable().asException();
    }
    return source;
  }

  /** The copy, as if its bucket kept no versions and had no configuration. */
  static StoredObject of(CopyObjectRequest request, StoredObject source, CallContext call) {
    S3Limits limits = call.options(S3Options.class).limits();
    Keys.requireShortEnough(request.destinationKey(), limits.keyBytes());
    if (source.size() > limits.copyBytes()) {
      throw S3Errors.invalidRequest(
              "The specified copy source is larger than the maximum allowable size for a copy"
                  + " source: "
                  + limits.copyBytes())
          .asException();
    }
    boolean replace = request.metadataDirective() == MetadataDirective.REPLACE;
    if (replace) {
      Keys.requireSmallEnough(request.metadata(), limits.metadataBytes());
    }
    return new StoredObject(
        ObjectVersion.NULL_ID,
        source.content(),
        etag(source, call),
        call.now().truncatedTo(ChronoUnit.SECONDS),
        replace
            ? SentHeaders.headers(
                request.contentType(),
                request.cacheControl(),
                request.contentDisposition(),
                request.contentEncoding(),
                request.contentLanguage(),
                SentHeaders.expires(call, request.expires()))
            : source.headers(),
        replace ? SentHeaders.metadata(request.metadata()) : source.metadata(),
        checksum(request.checksumAlgorithmAsString(), source, call),
        ObjectAttributes.PLAIN);
  }

  /** The digest of the content, which the source's own ETag need not be. */
  private static String etag(StoredObject source, CallContext call) {
    ObjectAttributes attributes = source.attributes();
    return attributes.parts().isEmpty() && attributes.encryption().isS3Keys()
        ? source.etag()
        : call.once("etag of " + source.etag(), () -> ETags.of(Digests.md5(source.content())));
  }

  private static ObjectChecksum checksum(
      @Nullable String wanted, StoredObject source, CallContext call) {
    if (wanted == null && !source.checksum().isComposite()) {
      return source.checksum();
    }
    return call.once(
        "checksum of " + source.etag(),
        () ->
            ObjectChecksum.of(
                wanted == null ? source.checksum().kind() : ObjectChecksum.requireKnown(wanted),
                source.content()));
  }
}
