package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.StorageClass;

class CopiesTest extends S3TestCase {
  @BeforeEach
  void anObject() {
    bucket();
    s3.createBucket(b -> b.bucket("archive"));
    s3.putObject(
        b ->
            b.bucket(BUCKET)
                .key("a b+c/é.txt")
                .contentType("text/plain")
                .cacheControl("no-cache")
                .metadata(Map.of("colour", "red")),
        RequestBody.fromString("hello"));
    aws.clock().advance(Duration.ofMinutes(1));
  }

  private CopyObjectResponse copy(Consumer<CopyObjectRequest.Builder> more) {
    return s3.copyObject(
        b -> {
          b.sourceBucket(BUCKET)
              .sourceKey("a b+c/é.txt")
              .destinationBucket("archive")
              .destinationKey("copy");
          more.accept(b);
        });
  }

  private HeadObjectResponse copied() {
    return s3.headObject(b -> b.bucket("archive").key("copy").checksumMode(ChecksumMode.ENABLED));
  }

  @Test
  void content_headers_and_metadata_come_along() {
    CopyObjectResponse answer = copy(b -> {});
    assertThat(answer.copyObjectResult().eTag()).isEqualTo("\"5d41402abc4b2a76b9719d911017c592\"");
    assertThat(answer.copyObjectResult().lastModified()).isEqualTo(START.plusSeconds(60));
    assertThat(answer.copyObjectResult().checksumCRC32()).isEqualTo("NhCmhg==");
    assertThat(answer.serverSideEncryptionAsString()).isEqualTo("AES256");
    assertThat(copied().contentType()).isEqualTo("text/plain");
    assertThat(copied().cacheControl()).isEqualTo("no-cache");
    assertThat(copied().metadata()).containsOnly(Map.entry("colour", "red"));
    assertThat(copied().lastModified()).isEqualTo(START.plusSeconds(60));
    assertThat(copied().checksumCRC32()).isEqualTo("NhCmhg==");
    assertThat(s3.getObjectAsBytes(b -> b.bucket("archive").key("copy")).asUtf8String())
        .isEqualTo("hello");
  }

  @Test
  void replace_takes_the_requests_headers_and_metadata() {
    copy(
        b ->
            b.metadataDirective(MetadataDirective.REPLACE)
                .contentLanguage("en")
                .metadata(Map.of("size", "XL")));
    assertThat(copied().contentType()).isEqualTo("binary/octet-stream");
    assertThat(copied().cacheControl()).isNull();
    assertThat(copied().contentLanguage()).isEqualTo("en");
    assertThat(copied().metadata()).containsOnly(Map.entry("size", "XL"));
  }

  @Test
  void without_replace_the_requests_metadata_is_not_taken() {
    copy(b -> b.metadata(Map.of("size", "XL")).contentType("image/png"));
    assertThat(copied().contentType()).isEqualTo("text/plain");
    assertThat(copied().metadata()).containsOnly(Map.entry("colour", "red"));
    assertThat(refused(400, "InvalidArgument", () -> copy(b -> b.metadataDirective("SOMETIMES"))))
        .contains("Unknown metadata directive.");
  }

  @Test
  void a_copy_onto_itself_must_change_something() {
    assertThat(
            refused(
                400,
                "InvalidRequest",
                () -> copy(b -> b.destinationBucket(BUCKET).destinationKey("a b+c/é.txt"))))
        .contains(
            "This copy request is illegal because it is trying to copy an object to itself"
                + " without changing the object's metadata");
    copy(
        b ->
            b.destinationBucket(BUCKET)
                .destinationKey("a b+c/é.txt")
                .metadataDirective(MetadataDirective.REPLACE)
                .contentType("text/css"));
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("a b+c/é.txt")).contentType())
        .isEqualTo("text/css");
    copy(
        b ->
            b.destinationBucket(BUCKET)
                .destinationKey("a b+c/é.txt")
                .storageClass(StorageClass.STANDARD));
  }

  @Test
  void another_checksum_may_be_asked_for() {
    copy(b -> b.checksumAlgorithm(ChecksumAlgorithm.SHA256));
    assertThat(copied().checksumSHA256()).isEqualTo("LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=");
    assertThat(copied().checksumCRC32()).isNull();
  }

  @Test
  void the_source_must_be_there() {
    assertThat(refused(404, "NoSuchKey", () -> copy(b -> b.sourceKey("nothing"))))
        .contains("<Key>nothing</Key>");
    refused(404, "NoSuchBucket", () -> copy(b -> b.sourceBucket("nothing-here")));
    refused(404, "NoSuchBucket", () -> copy(b -> b.destinationBucket("nothing-here")));
    refused(400, "InvalidArgument", () -> copy(b -> b.sourceVersionId("abc")));
    Answer answer =
        send(
            "PUT",
            "https://archive.s3.us-east-1.amazonaws.com/copy",
            Map.of("x-amz-copy-source", "no-slash"),
            "");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains("Invalid copy source object key")
        .contains("<ArgumentName>x-amz-copy-source</ArgumentName>");
  }

  @Test
  void the_source_may_be_in_another_region() {
    in("eu-west-1")
        .createBucket(
            b ->
                b.bucket("dublin")
                    .createBucketConfiguration(c -> c.locationConstraint("eu-west-1")));
    in("eu-west-1")
        .copyObject(
            b ->
                b.sourceBucket(BUCKET)
                    .sourceKey("a b+c/é.txt")
                    .destinationBucket("dublin")
                    .destinationKey("copy"));
    assertThat(aws.fake(FakeS3.class).bucket("dublin").object("copy").text()).isEqualTo("hello");
  }

  @Test
  void conditions_on_the_source_fail_the_copy() {
    assertThat(refused(412, "PreconditionFailed", () -> copy(b -> b.copySourceIfMatch("other"))))
        .contains("<Condition>x-amz-copy-source-If-Match</Condition>");
    assertThat(
            refused(
                412,
                "PreconditionFailed",
                () -> copy(b -> b.copySourceIfNoneMatch("5d41402abc4b2a76b9719d911017c592"))))
        .contains("<Condition>x-amz-copy-source-If-None-Match</Condition>");
    assertThat(
            refused(
                412,
                "PreconditionFailed",
                () -> copy(b -> b.copySourceIfModifiedSince(START.plusSeconds(1)))))
        .contains("<Condition>x-amz-copy-source-If-Modified-Since</Condition>");
    assertThat(
            refused(
                412,
                "PreconditionFailed",
                () -> copy(b -> b.copySourceIfUnmodifiedSince(START.minusSeconds(1)))))
        .contains("<Condition>x-amz-copy-source-If-Unmodified-Since</Condition>");
    copy(
        b ->
            b.copySourceIfMatch("5d41402abc4b2a76b9719d911017c592")
                .copySourceIfUnmodifiedSince(START.minusSeconds(1)));
  }

  @Test
  void expected_owners_of_both_sides_are_checked() {
    refused(403, "AccessDenied", () -> copy(b -> b.expectedSourceBucketOwner("111122223333")));
    refused(403, "AccessDenied", () -> copy(b -> b.expectedBucketOwner("111122223333")));
    refused(
        400,
        "InvalidBucketOwnerAWSAccountID",
        () -> copy(b -> b.expectedSourceBucketOwner("abcd")));
  }

  @Test
  void the_destination_may_have_conditions_too() {
    copy(b -> with(b, "If-None-Match", "*"));
    refused(412, "PreconditionFailed", () -> copy(b -> with(b, "If-None-Match", "*")));
    refused(
        404, "NoSuchKey", () -> copy(b -> with(b.destinationKey("nothing"), "If-Match", "any")));
  }

  /** By header: the oldest supported SDK has no members for these. */
  private static void with(CopyObjectRequest.Builder request, String header, String value) {
    request.overrideConfiguration(o -> o.putHeader(header, value));
  }

  @Test
  void the_source_may_be_behind_an_access_point() {
    S3AccessPoint point = aws.fake(FakeS3.class).createAccessPoint("mine", BUCKET);
    copy(b -> b.sourceBucket(point.arn()));
    assertThat(copied().metadata()).containsEntry("colour", "red");
    refused(
        404,
        "NoSuchAccessPoint",
        () -> copy(b -> b.sourceBucket(point.arn().replace("mine", "yours"))));
    refused(
        400,
        "InvalidRequest",
        () ->
            copy(
                b ->
                    b.sourceBucket(point.arn())
                        .destinationBucket(BUCKET)
                        .destinationKey("a b+c/é.txt")));
    Answer answer =
        send(
            "PUT",
            "https://archive.s3.us-east-1.amazonaws.com/copy",
            Map.of("x-amz-copy-source", "arn%3Aaws%3As3%3Aus-east-1%3A1%3Aaccesspoint/mine"),
            "");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("Invalid copy source object key");
  }
}
