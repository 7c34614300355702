package io.cloudfakes.s3.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.contract.MembersWalk;
import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.s3.internal.Sdk;
import io.cloudfakes.s3.internal.operation.bucketconfig.DocumentOperation;
import io.cloudfakes.s3.internal.operation.bucketconfig.PutDocument;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.Action;
import io.cloudfakes.service.RequestMembers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.services.s3.model.WriteGetObjectResponseRequest;

/** Nothing a request can ask for is overlooked: it is read, refused, or known to change nothing. */
class S3MembersTest {
  private static final MembersWalk WALK =
      MembersWalk.of("io.cloudfakes.s3", "software.amazon.awssdk.services.s3.model")
          // CopyObject reads these two by name, for the oldest supported SDK has no getters for
          // them; CopiesTest.the_destination_may_have_conditions_too shows that they are.
          .reading("CopyObjectRequest", "IfMatch", "IfNoneMatch")
          // WriteGetObjectResponse hands on whatever stands in headers, each by its name.
          .reading("WriteGetObjectResponseRequest", forwarded())
          // CreateBucket; BucketTaggingTest.a_bucket_can_be_created_with_tags shows it.
          .reading("CreateBucketConfiguration", "Tags")
          .reading("PutBucketOwnershipControlsRequest", "ChecksumAlgorithm")
          // Made of the algorithm's name; MultipartChecksumTest shows them.
          .writing(
              "CompleteMultipartUploadResponse",
              "ChecksumCRC32",
              "ChecksumCRC32C",
              "ChecksumCRC64NVME",
              "ChecksumSHA1",
              "ChecksumSHA256")
          .writingByName(Path.of("src/main/java"));

  /** Never answered. */
  private static final Set<String> NEVER =
      Set.of(
          // Of directory buckets only.
          "BucketArn",
          "BucketLocationType",
          "BucketLocationName",
          // Of metadata that came by SOAP.
          "MissingMeta",
          // Of objects that intelligent tiering moved to an archive, which it does not here.
          "ArchiveStatus",
          // Of restorations that select, which are refused.
          "RestoreOutputPath");

  private static String[] forwarded() {
    return WriteGetObjectResponseRequest.builder().sdkFields().stream()
        .filter(
            field ->
                field.locationName().startsWith("x-amz-fwd-header-")
                    || field.marshallingType() == MarshallingType.MAP)
        .map(SdkField::memberName)
        .toArray(String[]::new);
  }

  @Test
  void every_member_is_read_refused_or_known_to_change_nothing() {
    List<String> overlooked = new ArrayList<>();
    for (Action<S3State> action : S3Service.SERVICE.table().actions()) {
      if (action.isModelled() && Sdk.knows(action)) {
        if (action.operation() instanceof DocumentOperation document) {
          walkDocument(action, document, overlooked);
        } else {
          overlooked.addAll(WALK.overlooked(action));
        }
      }
    }
    assertThat(overlooked).isEmpty();
  }

  @Test
  void every_member_of_an_answer_is_written_or_known_to_be_left_out() {
    List<String> unanswered = new ArrayList<>();
    for (Action<S3State> action : S3Service.SERVICE.table().actions()) {
      if (action.isModelled()
          && Sdk.knows(action)
          && !(action.operation() instanceof DocumentOperation)) {
        unanswered.addAll(WALK.unanswered(action, NEVER));
      }
    }
    assertThat(unanswered).isEmpty();
  }

  /**
   * The operations on configuration documents read members by name, and keep the document whole:
   * all of it is given back, as the test of each kind of document shows.
   */
  private static void walkDocument(
      Action<S3State> action, DocumentOperation document, List<String> overlooked) {
    RequestMembers members = action.operation().members();
    for (SdkField<?> field : action.requestShape().newBuilder().sdkFields()) {
      String name = field.memberName();
      if (!members.refused().contains(name)
          && !members.withoutEffect().contains(name)
          && !DocumentOperation.READ.contains(name)
          && !(document instanceof PutDocument<?> && name.equals(document.kind().member()))) {
        overlooked.add(action.name() + ": " + name);
      }
    }
  }
}
