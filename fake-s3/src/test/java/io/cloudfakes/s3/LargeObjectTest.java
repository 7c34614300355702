package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;

/** Objects that no array could hold: their parts are shared with what they were copied from. */
@Timeout(120)
class LargeObjectTest {
  private static final String BUCKET = "films";
  private static final int PART = 48 << 20;
  private static final int COUNT = 45;

  /** More than 2 GiB out of one part of 48 MiB, which is in memory once. */
  private static byte[] write(S3Client s3) {
    byte[] part = new byte[PART];
    new Random(3).nextBytes(part);
    s3.createBucket(b -> b.bucket(BUCKET));
    s3.putObject(b -> b.bucket(BUCKET).key("part"), RequestBody.fromBytes(part));
    String id = s3.createMultipartUpload(b -> b.bucket(BUCKET).key("film")).uploadId();
    List<CompletedPart> parts = new ArrayList<>();
    for (int n = 1; n <= COUNT; n++) {
      int number = n;
      UploadPartCopyResponse copied =
          s3.uploadPartCopy(
              b ->
                  b.sourceBucket(BUCKET)
                      .sourceKey("part")
                      .destinationBucket(BUCKET)
                      .destinationKey("film")
                      .uploadId(id)
                      .partNumber(number));
      parts.add(
          CompletedPart.builder()
              .partNumber(number)
              .eTag(copied.copyPartResult().eTag())
              .checksumCRC32(copied.copyPartResult().checksumCRC32())
              .build());
    }
    s3.completeMultipartUpload(
        b -> b.bucket(BUCKET).key("film").uploadId(id).multipartUpload(m -> m.parts(parts)));
    return part;
  }

  private static void assertReadable(S3Client s3, byte[] part) throws Exception {
    HeadObjectResponse head = s3.headObject(b -> b.bucket(BUCKET).key("film"));
    assertThat(head.contentLength()).isEqualTo((long) PART * COUNT).isGreaterThan(1L << 31);
    for (long from :
        new long[] {0, PART - 2L, (1L << 31) - 2, 2_200_000_000L, head.contentLength() - 5}) {
      byte[] range =
          s3.getObjectAsBytes(
                  b -> b.bucket(BUCKET).key("film").range("bytes=" + from + "-" + (from + 4)))
              .asByteArray();
      for (int i = 0; i < 5; i++) {
        assertThat(range[i]).isEqualTo(part[(int) ((from + i) % PART)]);
      }
    }
    byte[] last =
        s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("film").partNumber(COUNT)).asByteArray();
    assertThat(Arrays.equals(last, part)).isTrue();
  }

  private static long lengthRead(S3Client s3) throws Exception {
    byte[] buffer = new byte[1 << 20];
    long length = 0;
    try (InputStream in = s3.getObject(b -> b.bucket(BUCKET).key("film"))) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        length += n;
      }
    }
    return length;
  }

  @Test
  void an_object_larger_than_any_array_is_read_in_process() throws Exception {
    try (FakeAws aws = FakeAws.create()) {
      S3Client s3 = aws.client(S3Client.class);
      assertReadable(s3, write(s3));
      assertThat(lengthRead(s3)).isEqualTo((long) PART * COUNT);
    }
  }

  @Test
  void an_object_larger_than_any_array_is_read_over_the_socket() throws Exception {
    try (FakeAws aws = FakeAws.create()) {
      S3Client s3 = aws.socketClient(S3Client.class);
      byte[] part = write(s3);
      assertReadable(s3, part);
      try (ResponseInputStream<GetObjectResponse> in =
          s3.getObject(b -> b.bucket(BUCKET).key("film"))) {
        assertThat(in.response().contentLength()).isEqualTo((long) PART * COUNT);
        assertThat(in.readNBytes(PART)).isEqualTo(part);
        in.abort();
      }
    }
  }

  @Test
  void ten_thousand_parts_are_one_object() {
    try (FakeAws aws =
        FakeAws.builder()
            .option(S3Options.defaults().withLimits(S3Limits.defaults().withMinimumPartBytes(1)))
            .create()) {
      S3Client s3 = aws.directClient(S3Client.class);
      s3.createBucket(b -> b.bucket(BUCKET));
      String id = s3.createMultipartUpload(b -> b.bucket(BUCKET).key("film")).uploadId();
      List<CompletedPart> parts = new ArrayList<>();
      StringBuilder whole = new StringBuilder();
      for (int n = 1; n <= 10_000; n++) {
        int number = n;
        String etag =
            s3.uploadPart(
                    b -> b.bucket(BUCKET).key("film").uploadId(id).partNumber(number),
                    RequestBody.fromString(number + ","))
                .eTag();
        whole.append(number).append(',');
        parts.add(CompletedPart.builder().partNumber(number).eTag(etag).build());
      }
      assertThat(
              s3.completeMultipartUpload(
                      b ->
                          b.bucket(BUCKET)
                              .key("film")
                              .uploadId(id)
                              .multipartUpload(m -> m.parts(parts)))
                  .eTag())
          .endsWith("-10000\"");
      assertThat(aws.fake(FakeS3.class).bucket(BUCKET).object("film").text())
          .isEqualTo(whole.toString());
      for (int n = 1; n <= 10_000; n += 333) {
        int number = n;
        assertThat(
                s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("film").partNumber(number))
                    .asUtf8String())
            .isEqualTo(number + ",");
      }
    }
  }
}
