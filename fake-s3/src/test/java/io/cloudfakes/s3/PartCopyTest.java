package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;

class PartCopyTest extends MultipartTestCase {
  private UploadPartCopyResponse copy(
      String id, int number, Consumer<UploadPartCopyRequest.Builder> more) {
    return s3.uploadPartCopy(
        b -> {
          b.sourceBucket(BUCKET)
              .sourceKey("source")
              .destinationBucket(BUCKET)
              .destinationKey("film")
              .uploadId(id)
              .partNumber(number);
          more.accept(b);
        });
  }

  private static CompletedPart listed(int number, UploadPartCopyResponse part) {
    return CompletedPart.builder()
        .partNumber(number)
        .eTag(part.copyPartResult().eTag())
        .checksumSHA256(part.copyPartResult().checksumSHA256())
        .build();
  }

  @Test
  void a_part_is_an_object_or_a_range_of_it() {
    String etag = put("source", "0123456789").eTag();
    String id = begin("film");
    UploadPartCopyResponse whole = copy(id, 1, b -> {});
    UploadPartCopyResponse range = copy(id, 2, b -> b.copySourceRange("bytes=9-9"));
    assertThat(whole.copyPartResult().eTag()).isEqualTo(etag);
    assertThat(whole.copyPartResult().lastModified()).isEqualTo(START);
    assertThat(whole.copySourceVersionId()).isNull();
    complete("film", id, listed(1, whole), listed(2, range));
    assertThat(get("film")).isEqualTo("01234567899");
  }

  @Test
  void a_part_of_an_object_of_parts_has_a_digest_of_its_own() {
    write("source", "one.", "two");
    put("same", "one.two");
    String id = begin("film");
    UploadPartCopyResponse part = copy(id, 1, b -> {});
    assertThat(part.copyPartResult().eTag())
        .isEqualTo(s3.headObject(b -> b.bucket(BUCKET).key("same")).eTag());
  }

  @Test
  void the_announced_checksum_is_computed() {
    put("source", "0123456789");
    String id =
        s3.createMultipartUpload(
                b -> b.bucket(BUCKET).key("film").checksumAlgorithm(ChecksumAlgorithm.SHA256))
            .uploadId();
    UploadPartCopyResponse part = copy(id, 1, b -> {});
    assertThat(part.copyPartResult().checksumSHA256())
        .isEqualTo("hNiYd/DUBB77a/kaFvAkjy/Vc+avBcGflr7bn4gveII=");
    assertThat(complete("film", id, listed(1, part)).checksumSHA256()).endsWith("-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-", "bytes=-3", "0-3", "bytes=3-1", "bytes=a-b", "bytes=0-1,3-4"})
  void a_range_must_have_both_ends(String range) {
    put("source", "0123456789");
    String id = begin("film");
    assertThat(refused(400, "InvalidArgument", () -> copy(id, 1, b -> b.copySourceRange(range))))
        .contains("The x-amz-copy-source-range value must be of the form bytes=first-last")
        .contains("<ArgumentName>x-amz-copy-source-range</ArgumentName>")
        .contains("<ArgumentValue>" + range + "</ArgumentValue>");
  }

  @Test
  void a_range_must_be_within_the_source() {
    put("source", "0123456789");
    String id = begin("film");
    assertThat(
            refused(
                400, "InvalidArgument", () -> copy(id, 1, b -> b.copySourceRange("bytes=5-10"))))
        .contains("Range specified is not valid for source object of size: 10");
    assertThat(fake.uploads().get(0).partNumbers()).isEmpty();
  }

  @Test
  void the_source_must_be_there() {
    String id = begin("film");
    refused(404, "NoSuchKey", () -> copy(id, 1, b -> {}));
    refused(404, "NoSuchBucket", () -> copy(id, 1, b -> b.sourceBucket("no-such-bucket")));
    put("source", "x");
    refused(404, "NoSuchUpload", () -> copy("no-such-id", 1, b -> {}));
    refused(400, "InvalidArgument", () -> copy(id, 0, b -> {}));
    refused(400, "InvalidArgument", () -> copy(id, 1, b -> b.sourceVersionId("x".repeat(32))));
    copy(id, 1, b -> b.sourceVersionId("null"));
  }

  @Test
  void the_four_conditions_are_on_the_source() {
    String etag = put("source", "x").eTag();
    String id = begin("film");
    copy(id, 1, b -> b.copySourceIfMatch(etag).copySourceIfUnmodifiedSince(START));
    for (Map.Entry<String, Consumer<UploadPartCopyRequest.Builder>> condition :
        List.<Map.Entry<String, Consumer<UploadPartCopyRequest.Builder>>>of(
            Map.entry("If-Match", b -> b.copySourceIfMatch("\"other\"")),
            Map.entry("If-None-Match", b -> b.copySourceIfNoneMatch(etag)),
            Map.entry("If-Modified-Since", b -> b.copySourceIfModifiedSince(START)),
            Map.entry(
                "If-Unmodified-Since",
                b -> b.copySourceIfUnmodifiedSince(START.minus(Duration.ofHours(1)))))) {
      assertThat(refused(412, "PreconditionFailed", () -> copy(id, 1, condition.getValue())))
          .contains("<Condition>x-amz-copy-source-" + condition.getKey() + "</Condition>");
    }
  }

  @Test
  void a_source_may_be_of_another_region() {
    in("eu-west-1")
        .createBucket(
            b ->
                b.bucket("elsewhere")
                    .createBucketConfiguration(c -> c.locationConstraint("eu-west-1")));
    fake.bucket("elsewhere").put("source", "far away");
    String id = begin("film");
    complete("film", id, listed(1, copy(id, 1, b -> b.sourceBucket("elsewhere"))));
    assertThat(get("film")).isEqualTo("far away");
  }

  @Test
  void too_large_a_source_is_copied_in_ranges() {
    aws.close();
    aws = world(S3Limits.defaults().withMinimumPartBytes(1).withPartBytes(5));
    s3 = aws.client(software.amazon.awssdk.services.s3.S3Client.class);
    bucket();
    put("source", "0123456789");
    String id = begin("film");
    assertThat(refused(400, "InvalidRequest", () -> copy(id, 1, b -> {})))
        .contains(
            "The specified copy source is larger than the maximum allowable size for a copy"
                + " source: 5");
    complete(
        "film",
        id,
        listed(1, copy(id, 1, b -> b.copySourceRange("bytes=0-4"))),
        listed(2, copy(id, 2, b -> b.copySourceRange("bytes=5-9"))));
    assertThat(get("film")).isEqualTo("0123456789");
  }
}
