package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.protocol.Shape;
import io.cloudfakes.s3.internal.operation.DocumentIntegrity;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.RequestMembers;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * A request about a configuration document, of whatever kind: its members are read by the names
 * that AWS's model gives them in all of these actions.
 */
final class DocumentRequest {
  /**
   * A requester never pays for configuration. The token once had AWS's support enable object lock
   * on a bucket there was already, which needs no support any more.
   */
  static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.withoutEffect("RequestPayer", "Token");

  private final SdkRequest request;
  private final Shape shape;

  DocumentRequest(SdkRequest request) {
    this.request = request;
    this.shape = Shape.of(request.getClass());
  }

  String bucket() {
    return String.valueOf(shape.value(request, "Bucket"));
  }

  @Nullable String expectedBucketOwner() {
    return (String) shape.value(request, "ExpectedBucketOwner");
  }

  @Nullable String id() {
    return (String) shape.value(request, "Id");
  }

  @Nullable String continuationToken() {
    return (String) shape.value(request, "ContinuationToken");
  }

  /** The document of that name in the request; null when it has none. */
  @Nullable Object document(String member) {
    return shape.value(request, member);
  }

  /** Holds the document against the digest it came with ({@code ContentMD5} or a checksum). */
  void requireIntegrity(boolean digestNeeded, CallContext call) {
    if (digestNeeded) {
      DocumentIntegrity.requireDigest(call, (String) shape.value(request, "ChecksumAlgorithm"));
    } else {
      DocumentIntegrity.requireDigestIfSent(call);
    }
  }

  /** The reply of the same action, still empty. */
  Reply reply() {
    String name = request.getClass().getName().replaceFirst("Request$", "Response");
    try {
      return new Reply(Shape.of(Class.forName(name)).newBuilder());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "The AWS SDK has the request of this action only: " + name, e);
    }
  }

  /** A reply, filled by the names of its members. */
  static final class Reply {
    private final SdkPojo builder;

    private Reply(SdkPojo builder) {
      this.builder = builder;
    }

    /** Sets the member of that name, if the reply has it and there is something to set. */
    boolean set(String member, @Nullable Object value) {
      for (SdkField<?> field : builder.sdkFields()) {
        if (field.memberName().equals(member)) {
          if (value != null) {
            field.set(builder, value);
          }
          return true;
        }
      }
      return false;
    }

    /** Sets the members of the reply that the document has too. */
    void setMembersOf(Object document) {
      Shape members = Shape.of(document.getClass());
      for (SdkField<?> field : builder.sdkFields()) {
        Object value = members.value(document, field.memberName());
        if (value != null) {
          field.set(builder, value);
        }
      }
    }

    SdkResponse build() {
      return (SdkResponse) Shape.build(builder);
    }
  }
}
