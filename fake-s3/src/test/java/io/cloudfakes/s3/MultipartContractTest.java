package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.contract.ContractTest;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListPartsResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** The seven actions of multipart uploads, in process and over the socket, synchronous and not. */
class MultipartContractTest {
  private static final String BUCKET = "films";
  private static final int MINIMUM = 5 << 20;

  private static String begin(S3Client s3, String key) {
    return s3.createMultipartUpload(b -> b.bucket(BUCKET).key(key)).uploadId();
  }

  private static CompletedPart upload(
      S3Client s3, String key, String id, int number, byte[] content) {
    UploadPartResponse part =
        s3.uploadPart(
            b -> b.bucket(BUCKET).key(key).uploadId(id).partNumber(number),
            RequestBody.fromBytes(content));
    return CompletedPart.builder()
        .partNumber(number)
        .eTag(part.eTag())
        .checksumCRC32(part.checksumCRC32())
        .build();
  }

  private static CompleteMultipartUploadResponse complete(
      S3Client s3, String key, String id, CompletedPart... parts) {
    return s3.completeMultipartUpload(
        b -> b.bucket(BUCKET).key(key).uploadId(id).multipartUpload(m -> m.parts(parts)));
  }

  private static String code(ThrowingCallable call) {
    S3Exception refusal = catchThrowableOfType(S3Exception.class, call);
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal.awsErrorDetails().errorCode();
  }

  @ContractTest
  void an_object_is_made_of_real_parts(S3Client s3, FakeS3 fake) {
    s3.createBucket(b -> b.bucket(BUCKET));
    CreateMultipartUploadResponse begun =
        s3.createMultipartUpload(
            b ->
                b.bucket(BUCKET)
                    .key("a/film +1.mp4")
                    .contentType("video/mp4")
                    .metadata(java.util.Map.of("colour", "red")));
    assertThat(begun.bucket()).isEqualTo(BUCKET);
    assertThat(begun.key()).isEqualTo("a/film +1.mp4");
    byte[] content = new byte[MINIMUM + 3];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i * 31 + (i >> 12));
    }
    String id = begun.uploadId();
    CompletedPart last = upload(s3, "a/film +1.mp4", id, 2, new byte[] {1, 2, 3});
    CompletedPart first =
        upload(s3, "a/film +1.mp4", id, 1, java.util.Arrays.copyOf(content, MINIMUM));
    System.arraycopy(new byte[] {1, 2, 3}, 0, content, MINIMUM, 3);
    CompleteMultipartUploadResponse made = complete(s3, "a/film +1.mp4", id, first, last);
    assertThat(made.eTag()).endsWith("-2\"");
    assertThat(made.location()).endsWith("a%2Ffilm%20%2B1.mp4");
    assertThat(s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a/film +1.mp4")).asByteArray())
        .isEqualTo(content);
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("a/film +1.mp4")).contentType())
        .isEqualTo("video/mp4");
    assertThat(fake.uploads()).isEmpty();
  }

  @ContractTest
  void a_list_of_parts_has_pages(S3Client s3) {
    s3.createBucket(b -> b.bucket(BUCKET));
    String id =
        s3.createMultipartUpload(
                b -> b.bucket(BUCKET).key("film").checksumAlgorithm(ChecksumAlgorithm.CRC32))
            .uploadId();
    for (int number : new int[] {7, 1, 3}) {
      upload(s3, "film", id, number, new byte[number]);
    }
    ListPartsResponse page =
        s3.listParts(b -> b.bucket(BUCKET).key("film").uploadId(id).maxParts(2));
    assertThat(page.parts()).extracting(Part::partNumber).containsExactly(1, 3);
    assertThat(page.parts()).extracting(Part::size).containsExactly(1L, 3L);
    assertThat(page.parts()).extracting(Part::checksumCRC32).doesNotContainNull();
    assertThat(page.isTruncated()).isTrue();
    assertThat(page.nextPartNumberMarker()).isEqualTo(3);
    assertThat(page.checksumAlgorithm()).isEqualTo(ChecksumAlgorithm.CRC32);
    assertThat(page.checksumType()).isEqualTo(ChecksumType.COMPOSITE);
    assertThat(
            s3.listPartsPaginator(b -> b.bucket(BUCKET).key("film").uploadId(id).maxParts(1))
                .parts())
        .extracting(Part::partNumber)
        .containsExactly(1, 3, 7);
  }

  @ContractTest
  void a_list_of_uploads_has_pages_and_groups(S3Client s3) {
    s3.createBucket(b -> b.bucket(BUCKET));
    for (String key : List.of("b", "a/2", "a/1", "c d", "b")) {
      begin(s3, key);
    }
    ListMultipartUploadsResponse all = s3.listMultipartUploads(b -> b.bucket(BUCKET));
    assertThat(all.uploads())
        .extracting(MultipartUpload::key)
        .containsExactly("a/1", "a/2", "b", "b", "c d");
    ListMultipartUploadsResponse grouped =
        s3.listMultipartUploads(b -> b.bucket(BUCKET).delimiter("/").maxUploads(2));
    assertThat(grouped.commonPrefixes()).extracting(p -> p.prefix()).containsExactly("a/");
    assertThat(grouped.uploads()).extracting(MultipartUpload::key).containsExactly("b");
    assertThat(grouped.isTruncated()).isTrue();
    ListMultipartUploadsResponse rest =
        s3.listMultipartUploads(
            b ->
                b.bucket(BUCKET)
                    .delimiter("/")
                    .keyMarker(grouped.nextKeyMarker())
                    .uploadIdMarker(grouped.nextUploadIdMarker()));
    assertThat(rest.uploads()).extracting(MultipartUpload::key).containsExactly("b", "c d");
    assertThat(rest.uploads().get(0).uploadId()).isEqualTo(all.uploads().get(3).uploadId());
    assertThat(rest.isTruncated()).isFalse();
  }

  @ContractTest
  void a_part_is_copied(S3Client s3, FakeS3 fake) {
    fake.bucket(BUCKET).put("source +1", "0123456789");
    String id = begin(s3, "copy");
    UploadPartCopyResponse copied =
        s3.uploadPartCopy(
            b ->
                b.sourceBucket(BUCKET)
                    .sourceKey("source +1")
                    .copySourceRange("bytes=2-4")
                    .destinationBucket(BUCKET)
                    .destinationKey("copy")
                    .uploadId(id)
                    .partNumber(1));
    complete(
        s3,
        "copy",
        id,
        CompletedPart.builder().partNumber(1).eTag(copied.copyPartResult().eTag()).build());
    assertThat(fake.bucket(BUCKET).object("copy").text()).isEqualTo("234");
  }

  @ContractTest
  void an_upload_is_aborted(S3Client s3, FakeS3 fake) {
    s3.createBucket(b -> b.bucket(BUCKET));
    String id = begin(s3, "film");
    upload(s3, "film", id, 1, new byte[9]);
    assertThat(fake.uploads())
        .singleElement()
        .satisfies(
            upload -> {
              assertThat(upload.id()).isEqualTo(id);
              assertThat(upload.partNumbers()).containsExactly(1);
              assertThat(upload.size()).isEqualTo(9);
            });
    assertThat(
            s3.abortMultipartUpload(b -> b.bucket(BUCKET).key("film").uploadId(id))
                .sdkHttpResponse()
                .statusCode())
        .isEqualTo(204);
    assertThat(fake.uploads()).isEmpty();
    assertThat(
            catchThrowableOfType(
                NoSuchUploadException.class,
                () -> s3.abortMultipartUpload(b -> b.bucket(BUCKET).key("film").uploadId(id))))
        .isNotNull();
    assertThat(code(() -> upload(s3, "film", id, 1, new byte[9]))).isEqualTo("NoSuchUpload");
    assertThat(code(() -> s3.listParts(b -> b.bucket(BUCKET).key("film").uploadId(id))))
        .isEqualTo("NoSuchUpload");
  }

  @ContractTest
  void refusals_have_their_codes(S3Client s3) {
    s3.createBucket(b -> b.bucket(BUCKET));
    String id = begin(s3, "film");
    CompletedPart small = upload(s3, "film", id, 1, new byte[9]);
    CompletedPart last = upload(s3, "film", id, 2, new byte[9]);
    CompletedPart wrong = small.copy(p -> p.eTag("\"00000000000000000000000000000000\""));
    assertThat(code(() -> complete(s3, "film", id, small, last))).isEqualTo("EntityTooSmall");
    assertThat(code(() -> complete(s3, "film", id, last, small))).isEqualTo("InvalidPartOrder");
    assertThat(code(() -> complete(s3, "film", id, wrong))).isEqualTo("InvalidPart");
    assertThat(code(() -> complete(s3, "other", id, small))).isEqualTo("NoSuchUpload");
    assertThat(
            code(
                () ->
                    s3.completeMultipartUpload(
                        b ->
                            b.bucket(BUCKET)
                                .key("film")
                                .uploadId(id)
                                .ifMatch("x")
                                .multipartUpload(m -> m.parts(small)))))
        .isEqualTo("NoSuchKey");
    complete(s3, "film", id, small);
    complete(s3, "film", id, small);
  }
}
