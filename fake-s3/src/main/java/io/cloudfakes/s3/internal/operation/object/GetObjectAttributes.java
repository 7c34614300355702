package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.CustomerKey;
import io.cloudfakes.s3.internal.rule.Parts;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.Versions;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.StoredPart;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Checksum;
import software.amazon.awssdk.services.s3.model.GetObjectAttributesParts;
import software.amazon.awssdk.services.s3.model.GetObjectAttributesRequest;
import software.amazon.awssdk.services.s3.model.GetObjectAttributesResponse;
import software.amazon.awssdk.services.s3.model.ObjectPart;

/**
 * Says of an object what it is asked for: ETag, checksum, parts, storage class, size. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAttributes.html">GetObjectAttributes</a>.
 *
 * <p>Modelled: all of it; parts are listed where their checksums were kept, and counted where not.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchKey}, {@code NoSuchVersion}, {@code
 * MethodNotAllowed} (for delete markers), {@code InvalidArgument}, {@code InvalidRequest}, {@code
 * AccessDenied}.
 */
public final class GetObjectAttributes
    implements Operation<GetObjectAttributesRequest, GetObjectAttributesResponse, S3State> {
  private static final String HEADER = "x-amz-object-attributes";

  @Override
  public RequestMembers members() {
    return S3Members.ANY;
  }

  @Override
  public Outcome<GetObjectAttributesResponse, S3State> decide(
      GetObjectAttributesRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forObject(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            request.versionId() == null
                ? "s3:GetObjectAttributes"
                : "s3:GetObjectVersionAttributes",
            request.key(),
            request.versionId(),
            call);
    BucketAccess.require(
        bucket,
        request.versionId() == null ? "s3:GetObject" : "s3:GetObjectVersion",
        request.key(),
        request.versionId(),
        call);
    if (request.objectAttributesAsStrings().isEmpty()) {
      throw S3Errors.invalidRequest(
              "The x-amz-object-attributes header specifying the attributes to be retrieved is"
                  + " either missing or empty")
          .asException();
    }
    StoredObject object = Versions.require(bucket, request.key(), request.versionId(), "GET");
    CustomerKey.requireFor(
        object,
        CustomerKey.sent(
            request.sseCustomerAlgorithm(), request.sseCustomerKey(), request.sseCustomerKeyMD5()),
        call);
    GetObjectAttributesResponse.Builder response =
        GetObjectAttributesResponse.builder()
            .lastModified(object.lastModified())
            .versionId(Versions.toldReader(bucket, request.versionId(), object));
    for (String attribute : request.objectAttributesAsStrings()) {
      switch (attribute) {
        case "ETag" -> response.eTag(object.etag());
        case "Checksum" -> response.checksum(checksum(object));
        case "ObjectParts" -> response.objectParts(parts(request, object, call));
        case "StorageClass" -> response.storageClass(object.attributes().storageClass());
        case "ObjectSize" -> response.objectSize(object.size());
        default ->
            throw S3Errors.invalidArgument("Invalid attribute name specified.", HEADER, attribute)
                .asException();
      }
    }
    return Outcome.of(response.build());
  }

  private static Checksum checksum(StoredObject object) {
    Checksum.Builder checksum = Checksum.builder();
    ChecksumMembers.set(checksum, object.checksum());
    return checksum.build();
  }

  private static @Nullable GetObjectAttributesParts parts(
      GetObjectAttributesRequest request, StoredObject object, CallContext call) {
    List<StoredPart> all = object.attributes().parts();
    if (all.isEmpty()) {
      return null;
    }
    GetObjectAttributesParts.Builder parts =
        GetObjectAttributesParts.builder().totalPartsCount(all.size());
    if (!object.checksum().isComposite()) {
      return parts.build();
    }
    int most =
        Parts.pageSize(
            request.maxParts(),
            call.options(S3Options.class).limits().pageSize(),
            "x-amz-max-parts");
    int after = Parts.marker(request.partNumberMarker(), "x-amz-part-number-marker");
    Parts.Page<StoredPart> page = Parts.page(all, after, most);
    return parts
        .maxParts(most)
        .partNumberMarker(after)
        .nextPartNumberMarker(page.parts().isEmpty() ? after : page.next())
        .isTruncated(page.truncated())
        .parts(page.parts().stream().map(GetObjectAttributes::part).toList())
        .build();
  }

  private static ObjectPart part(StoredPart part) {
    ObjectPart.Builder listed = ObjectPart.builder().partNumber(part.number()).size(part.size());
    if (part.checksum() != null) {
      ChecksumMembers.set(listed, part.checksum());
    }
    return listed.build();
  }
}
