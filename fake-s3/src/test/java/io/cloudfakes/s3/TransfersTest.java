package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.transfer.s3.S3TransferManager;

/** The SDK's own uploaders and downloaders, which decide by themselves to work in parts. */
@Timeout(120)
class TransfersTest {
  private static final String BUCKET = "films";
  private static final int SIZE = (20 << 20) + 7;
  private static final byte[] CONTENT = content();

  @TempDir private Path directory;

  private static byte[] content() {
    byte[] content = new byte[SIZE];
    new Random(9).nextBytes(content);
    return content;
  }

  private static List<String> actions(FakeAws aws) {
    return aws.calls().all().stream().map(call -> call.action()).distinct().toList();
  }

  private static S3TransferManager transfers(FakeAws aws, boolean overSocket) {
    return overSocket
        ? aws.socketClient(S3TransferManager.class)
        : aws.client(S3TransferManager.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_transfer_manager_uploads_copies_and_downloads_in_parts(boolean overSocket)
      throws IOException {
    try (FakeAws aws = FakeAws.create();
        S3TransferManager transfers = transfers(aws, overSocket)) {
      FakeS3 fake = aws.fake(FakeS3.class);
      fake.bucket(BUCKET);
      Path source = Files.write(directory.resolve("source"), CONTENT);
      String etag =
          transfers
              .uploadFile(u -> u.source(source).putObjectRequest(p -> p.bucket(BUCKET).key("film")))
              .completionFuture()
              .join()
              .response()
              .eTag();
      assertThat(etag).endsWith("-3\"");
      assertThat(fake.bucket(BUCKET).object("film").bytes()).isEqualTo(CONTENT);
      assertThat(fake.uploads()).isEmpty();
      assertThat(actions(aws))
          .contains("CreateMultipartUpload", "UploadPart", "CompleteMultipartUpload");

      transfers
          .copy(
              c ->
                  c.copyObjectRequest(
                      r ->
                          r.sourceBucket(BUCKET)
                              .sourceKey("film")
                              .destinationBucket(BUCKET)
                              .destinationKey("copy")))
          .completionFuture()
          .join();
      assertThat(fake.bucket(BUCKET).object("copy").bytes()).isEqualTo(CONTENT);
      assertThat(actions(aws)).contains("UploadPartCopy");

      Path target = directory.resolve("target");
      transfers
          .downloadFile(
              d -> d.destination(target).getObjectRequest(g -> g.bucket(BUCKET).key("film")))
          .completionFuture()
          .join();
      assertThat(target).hasBinaryContent(CONTENT);
      assertThat(fake.uploads()).isEmpty();
    }
  }

  /** Parallel downloads of the SDK race with replies that come at once: about 1 in 700 failed. */
  @Test
  void a_thousand_small_files_come_down_without_a_failure() {
    try (FakeAws aws = FakeAws.create();
        S3TransferManager transfers = transfers(aws, false)) {
      aws.fake(FakeS3.class).bucket(BUCKET).put("still", "a frame");
      List<CompletableFuture<?>> downloads = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        Path target = directory.resolve("still" + i);
        downloads.add(
            transfers
                .downloadFile(
                    d -> d.destination(target).getObjectRequest(g -> g.bucket(BUCKET).key("still")))
                .completionFuture());
      }
      for (int i = 0; i < 1000; i++) {
        downloads.get(i).join();
        assertThat(directory.resolve("still" + i)).hasContent("a frame");
      }
    }
  }

  @Test
  void an_upload_that_fails_is_aborted_by_the_transfer_manager() {
    try (FakeAws aws = FakeAws.create();
        S3TransferManager transfers = aws.client(S3TransferManager.class)) {
      FakeS3 fake = aws.fake(FakeS3.class);
      fake.bucket(BUCKET);
      aws.faults().on("s3:UploadPart").from(2).then(Fault.error("AccessDenied"));
      assertThatThrownBy(
              () ->
                  transfers
                      .upload(
                          u ->
                              u.putObjectRequest(p -> p.bucket(BUCKET).key("film"))
                                  .requestBody(AsyncRequestBody.fromBytes(CONTENT)))
                      .completionFuture()
                      .join())
          .hasMessageContaining("Access Denied");
      assertThat(actions(aws)).contains("AbortMultipartUpload");
      assertThat(fake.uploads()).isEmpty();
      assertThat(fake.bucket(BUCKET).keys()).isEmpty();
    }
  }

  @Test
  void the_asynchronous_client_works_in_parts_where_it_is_asked_to() {
    try (FakeAws aws = FakeAws.create();
        S3AsyncClient s3 =
            S3AsyncClient.builder()
                .endpointOverride(aws.endpoint())
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .multipartEnabled(true)
                .build()) {
      FakeS3 fake = aws.fake(FakeS3.class);
      aws.client(S3Client.class).createBucket(b -> b.bucket(BUCKET));
      s3.putObject(b -> b.bucket(BUCKET).key("film"), AsyncRequestBody.fromBytes(CONTENT)).join();
      assertThat(fake.bucket(BUCKET).object("film").etag()).endsWith("-3");
      ResponseBytes<GetObjectResponse> got =
          s3.getObject(b -> b.bucket(BUCKET).key("film"), AsyncResponseTransformer.toBytes())
              .join();
      assertThat(got.asByteArray()).isEqualTo(CONTENT);
      assertThat(aws.calls().of("GetObject")).hasSize(3);
    }
  }
}
