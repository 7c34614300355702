package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.rule.Digests;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.StorageClass;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** What an upload's object has beside its content: all of it is said when it is begun. */
class MultipartAttributesTest extends MultipartTestCase {
  private static final String KEY =
      Base64.getEncoder().encodeToString("k".repeat(32).getBytes(StandardCharsets.US_ASCII));
  private static final String OTHER =
      Base64.getEncoder().encodeToString("x".repeat(32).getBytes(StandardCharsets.US_ASCII));

  private static String md5(String key) {
    return Base64.getEncoder()
        .encodeToString(Digests.md5(Bytes.wrap(Base64.getDecoder().decode(key))));
  }

  private void versioned(BucketVersioningStatus status) {
    s3.putBucketVersioning(b -> b.bucket(BUCKET).versioningConfiguration(v -> v.status(status)));
  }

  @Test
  void in_a_versioned_bucket_it_becomes_a_version() {
    versioned(BucketVersioningStatus.ENABLED);
    String older = put("film", "older").versionId();
    CompleteMultipartUploadResponse made = write("film", "new");
    assertThat(made.versionId()).hasSize(32).isNotEqualTo(older);
    assertThat(get("film")).isEqualTo("new");
    assertThat(
            s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("film").versionId(older)).asUtf8String())
        .isEqualTo("older");
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("film")).versionId())
        .isEqualTo(made.versionId());
    versioned(BucketVersioningStatus.SUSPENDED);
    assertThat(write("film", "null").versionId()).isNull();
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("film")).versionId()).isEqualTo("null");
  }

  @Test
  void a_repeated_completion_names_the_same_version() {
    versioned(BucketVersioningStatus.ENABLED);
    String id = begin("film");
    CompletedPart part = upload("film", id, 1, "x");
    assertThat(complete("film", id, part).equalsBySdkFields(complete("film", id, part))).isTrue();
    assertThat(s3.listObjectVersions(b -> b.bucket(BUCKET)).versions()).hasSize(1);
  }

  @Test
  void a_condition_takes_a_delete_marker_for_nothing() {
    versioned(BucketVersioningStatus.ENABLED);
    put("film", "old");
    s3.deleteObject(b -> b.bucket(BUCKET).key("film"));
    String id = begin("film");
    CompletedPart part = upload("film", id, 1, "x");
    refused(
        404,
        "NoSuchKey",
        () ->
            s3.completeMultipartUpload(
                b ->
                    b.bucket(BUCKET)
                        .key("film")
                        .uploadId(id)
                        .ifMatch("x")
                        .multipartUpload(m -> m.parts(part))));
    s3.completeMultipartUpload(
        b ->
            b.bucket(BUCKET)
                .key("film")
                .uploadId(id)
                .ifNoneMatch("*")
                .multipartUpload(m -> m.parts(part)));
  }

  @Test
  void a_version_can_be_the_source_of_a_part() {
    versioned(BucketVersioningStatus.ENABLED);
    String older = put("source", "older").versionId();
    String newer = put("source", "newer").versionId();
    String id = begin("film");
    UploadPartCopyResponse old =
        s3.uploadPartCopy(
            b ->
                b.sourceBucket(BUCKET)
                    .sourceKey("source")
                    .sourceVersionId(older)
                    .destinationBucket(BUCKET)
                    .destinationKey("film")
                    .uploadId(id)
                    .partNumber(1));
    UploadPartCopyResponse current =
        s3.uploadPartCopy(
            b ->
                b.sourceBucket(BUCKET)
                    .sourceKey("source")
                    .destinationBucket(BUCKET)
                    .destinationKey("film")
                    .uploadId(id)
                    .partNumber(2));
    assertThat(old.copySourceVersionId()).isEqualTo(older);
    assertThat(current.copySourceVersionId()).isEqualTo(newer);
    complete(
        "film",
        id,
        CompletedPart.builder().partNumber(1).eTag(old.copyPartResult().eTag()).build(),
        CompletedPart.builder().partNumber(2).eTag(current.copyPartResult().eTag()).build());
    assertThat(get("film")).isEqualTo("oldernewer");
  }

  @Test
  void tags_storage_class_and_redirect_are_the_objects() {
    String id =
        s3.createMultipartUpload(
                b ->
                    b.bucket(BUCKET)
                        .key("film")
                        .tagging("colour=red&size=9")
                        .storageClass(StorageClass.STANDARD_IA)
                        .websiteRedirectLocation("/elsewhere"))
            .uploadId();
    ListMultipartUploadsResponse list = s3.listMultipartUploads(b -> b.bucket(BUCKET));
    assertThat(list.uploads().get(0).storageClassAsString()).isEqualTo("STANDARD_IA");
    assertThat(s3.listParts(b -> b.bucket(BUCKET).key("film").uploadId(id)).storageClassAsString())
        .isEqualTo("STANDARD_IA");
    complete("film", id, upload("film", id, 1, "x"));
    HeadObjectResponse head = s3.headObject(b -> b.bucket(BUCKET).key("film"));
    assertThat(head.storageClassAsString()).isEqualTo("STANDARD_IA");
    assertThat(head.websiteRedirectLocation()).isEqualTo("/elsewhere");
    assertThat(s3.getObjectTagging(b -> b.bucket(BUCKET).key("film")).tagSet())
        .extracting(Tag::key)
        .containsExactly("colour", "size");
    refused(
        400,
        "InvalidStorageClass",
        () -> s3.createMultipartUpload(b -> b.bucket(BUCKET).key("x").storageClass("COLD")));
    refused(
        400,
        "AccessControlListNotSupported",
        () -> s3.createMultipartUpload(b -> b.bucket(BUCKET).key("x").acl("public-read")));
    assertThat(fake.uploads()).isEmpty();
  }

  @Test
  void kms_encrypts_what_it_is_asked_to_and_every_answer_says_so() {
    CreateMultipartUploadResponse begun =
        s3.createMultipartUpload(
            b ->
                b.bucket(BUCKET)
                    .key("film")
                    .serverSideEncryption(ServerSideEncryption.AWS_KMS)
                    .bucketKeyEnabled(true));
    assertThat(begun.serverSideEncryption()).isEqualTo(ServerSideEncryption.AWS_KMS);
    assertThat(begun.ssekmsKeyId()).startsWith("arn:aws:kms:us-east-1:");
    assertThat(begun.bucketKeyEnabled()).isTrue();
    UploadPartResponse part = uploaded("film", begun.uploadId(), 1, "hello");
    assertThat(part.serverSideEncryption()).isEqualTo(ServerSideEncryption.AWS_KMS);
    assertThat(part.ssekmsKeyId()).isEqualTo(begun.ssekmsKeyId());
    assertThat(part.eTag()).isNotEqualTo("\"5d41402abc4b2a76b9719d911017c592\"");
    CompleteMultipartUploadResponse made = complete("film", begun.uploadId(), listed(1, part));
    assertThat(made.serverSideEncryption()).isEqualTo(ServerSideEncryption.AWS_KMS);
    assertThat(made.ssekmsKeyId()).isEqualTo(begun.ssekmsKeyId());
    assertThat(made.eTag()).matches("\"[0-9a-f]{32}-1\"");
    assertThat(complete("film", begun.uploadId(), listed(1, part)).equalsBySdkFields(made))
        .isTrue();
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("film")).serverSideEncryption())
        .isEqualTo(ServerSideEncryption.AWS_KMS);
  }

  @Test
  void a_customers_key_comes_with_each_part() {
    String id =
        s3.createMultipartUpload(
                b ->
                    b.bucket(BUCKET)
                        .key("film")
                        .sseCustomerAlgorithm("AES256")
                        .sseCustomerKey(KEY)
                        .sseCustomerKeyMD5(md5(KEY)))
            .uploadId();
    assertThat(refused(400, "InvalidRequest", () -> upload("film", id, 1, "x")))
        .contains("The multipart upload initiate requested encryption.");
    assertThat(refused(400, "InvalidRequest", () -> uploadWith(OTHER, "film", id)))
        .contains("The provided encryption parameters did not match the ones used originally.");
    UploadPartResponse part = uploadWith(KEY, "film", id);
    assertThat(part.sseCustomerKeyMD5()).isEqualTo(md5(KEY));
    assertThat(part.serverSideEncryption()).isNull();
    refused(
        400,
        "InvalidRequest",
        () ->
            s3.listParts(
                b ->
                    b.bucket(BUCKET)
                        .key("film")
                        .uploadId(id)
                        .sseCustomerAlgorithm("AES256")
                        .sseCustomerKey(OTHER)
                        .sseCustomerKeyMD5(md5(OTHER))));
    assertThat(s3.listParts(b -> b.bucket(BUCKET).key("film").uploadId(id)).parts()).hasSize(1);
    complete("film", id, listed(1, part));
    headRefused(400, () -> s3.headObject(b -> b.bucket(BUCKET).key("film")));
    assertThat(
            s3.getObjectAsBytes(
                    b ->
                        b.bucket(BUCKET)
                            .key("film")
                            .sseCustomerAlgorithm("AES256")
                            .sseCustomerKey(KEY)
                            .sseCustomerKeyMD5(md5(KEY)))
                .asUtf8String())
        .isEqualTo("x");
    String plain = begin("plain");
    assertThat(refused(400, "InvalidRequest", () -> uploadWith(KEY, "plain", plain)))
        .contains("The multipart upload initiate did not request encryption.");
  }

  private UploadPartResponse uploadWith(String customerKey, String key, String id) {
    return s3.uploadPart(
        b ->
            b.bucket(BUCKET)
                .key(key)
                .uploadId(id)
                .partNumber(1)
                .sseCustomerAlgorithm("AES256")
                .sseCustomerKey(customerKey)
                .sseCustomerKeyMD5(md5(customerKey)),
        RequestBody.fromString("x"));
  }

  @Test
  void archived_sources_cannot_be_copied_from() {
    s3.putObject(
        b -> b.bucket(BUCKET).key("source").storageClass(StorageClass.GLACIER),
        RequestBody.fromString("cold"));
    String id = begin("film");
    refused(
        403,
        "InvalidObjectState",
        () ->
            s3.uploadPartCopy(
                b ->
                    b.sourceBucket(BUCKET)
                        .sourceKey("source")
                        .destinationBucket(BUCKET)
                        .destinationKey("film")
                        .uploadId(id)
                        .partNumber(1)));
  }

  @Test
  void a_lock_holds_from_the_beginning_of_the_upload() {
    s3.createBucket(b -> b.bucket("locked").objectLockEnabledForBucket(true));
    java.time.Instant until = START.plus(Duration.ofDays(9));
    String id =
        s3.createMultipartUpload(
                b ->
                    b.bucket("locked")
                        .key("film")
                        .objectLockMode("GOVERNANCE")
                        .objectLockRetainUntilDate(until)
                        .objectLockLegalHoldStatus("ON"))
            .uploadId();
    UploadPartResponse part =
        s3.uploadPart(
            b -> b.bucket("locked").key("film").uploadId(id).partNumber(1),
            RequestBody.fromString("x"));
    s3.completeMultipartUpload(
        b ->
            b.bucket("locked")
                .key("film")
                .uploadId(id)
                .multipartUpload(m -> m.parts(listed(1, part))));
    HeadObjectResponse head = s3.headObject(b -> b.bucket("locked").key("film"));
    assertThat(head.objectLockModeAsString()).isEqualTo("GOVERNANCE");
    assertThat(head.objectLockRetainUntilDate()).isEqualTo(until);
    assertThat(head.objectLockLegalHoldStatusAsString()).isEqualTo("ON");
  }

  @Test
  void strangers_may_not_begin_nor_continue() {
    String id = begin("film");
    var stranger = of("111122223333");
    refused(
        403,
        "AccessDenied",
        () -> stranger.createMultipartUpload(b -> b.bucket(BUCKET).key("film")));
    refused(
        403,
        "AccessDenied",
        () ->
            stranger.uploadPart(
                b -> b.bucket(BUCKET).key("film").uploadId(id).partNumber(1),
                RequestBody.fromString("x")));
    refused(
        403,
        "AccessDenied",
        () -> stranger.abortMultipartUpload(b -> b.bucket(BUCKET).key("film").uploadId(id)));
    refused(
        403,
        "AccessDenied",
        () -> stranger.listParts(b -> b.bucket(BUCKET).key("film").uploadId(id)));
    refused(403, "AccessDenied", () -> stranger.listMultipartUploads(b -> b.bucket(BUCKET)));
    refused(
        403,
        "AccessDenied",
        () ->
            s3.createMultipartUpload(
                b -> b.bucket(BUCKET).key("film").expectedBucketOwner("111122223333")));
  }
}
