package io.cloudfakes.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.cloudfront.AccessLogLine;
import io.cloudfakes.edge.cloudfront.FakeCloudFront;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;

/** Access logs of CloudFront in buckets of S3. */
class CloudFrontLogsTest {
  private static final String CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";

  private final FakeAws aws = FakeAws.create();
  private final S3Client s3 = aws.client(S3Client.class);
  private final CloudFrontClient cloudFront = aws.client(CloudFrontClient.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private String distribution(String logs) {
    return cloudFront
        .createDistribution(
            b ->
                b.distributionConfig(
                    c ->
                        c.callerReference("site")
                            .comment("")
                            .enabled(true)
                            .logging(
                                l ->
                                    l.enabled(true)
                                        .includeCookies(false)
                                        .bucket(logs + ".s3.amazonaws.com")
                                        .prefix(""))
                            .origins(
                                o ->
                                    o.quantity(1)
                                        .items(
                                            i ->
                                                i.id("site")
                                                    .domainName("site.s3.us-east-1.amazonaws.com")
                                                    .s3OriginConfig(
                                                        x -> x.originAccessIdentity(""))))
                            .defaultCacheBehavior(
                                d ->
                                    d.targetOriginId("site")
                                        .viewerProtocolPolicy("allow-all")
                                        .cachePolicyId(CACHING_OPTIMIZED))))
        .distribution()
        .id();
  }

  @Test
  void a_bucket_as_buckets_are_made_today_takes_no_logs() {
    s3.createBucket(b -> b.bucket("site"));
    s3.createBucket(b -> b.bucket("logs"));
    assertThatThrownBy(() -> distribution("logs"))
        .isInstanceOfSatisfying(
            CloudFrontException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidArgument");
              assertThat(e.awsErrorDetails().errorMessage())
                  .isEqualTo(
                      "The S3 bucket that you specified for CloudFront logs does not enable ACL"
                          + " access: logs.s3.amazonaws.com");
            });
    assertThat(cloudFront.listDistributions().distributionList().quantity()).isZero();
    s3.putBucketOwnershipControls(
        b ->
            b.bucket("logs")
                .ownershipControls(
                    o -> o.rules(r -> r.objectOwnership(ObjectOwnership.BUCKET_OWNER_PREFERRED))));
    assertThat(distribution("logs")).isNotEmpty();
  }

  @Test
  void a_fork_and_a_world_begun_anew_have_their_own_logs() throws Exception {
    s3.createBucket(b -> b.bucket("site").objectOwnership(ObjectOwnership.OBJECT_WRITER));
    s3.createBucket(b -> b.bucket("logs").objectOwnership(ObjectOwnership.OBJECT_WRITER));
    s3.putObject(b -> b.bucket("site").key("a"), RequestBody.fromString("a"));
    String id = distribution("logs");
    URI page =
        URI.create(
            "https://"
                + cloudFront.getDistribution(b -> b.id(id)).distribution().domainName()
                + "/a");
    aws.httpClient().send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    aws.clock().advance(Duration.ofHours(1));
    assertThat(aws.fake(FakeCloudFront.class).accessLog(id)).hasSize(1);
    try (FakeAws fork = aws.fork()) {
      fork.httpClient().send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
      assertThat(fork.fake(FakeCloudFront.class).accessLog(id))
          .extracting(AccessLogLine::path)
          .containsExactly("/a", "/a");
    }
    assertThat(aws.fake(FakeCloudFront.class).accessLog(id)).hasSize(1);
    aws.reset();
    assertThat(aws.fake(FakeCloudFront.class).accessLog(id)).isEmpty();
  }
}
