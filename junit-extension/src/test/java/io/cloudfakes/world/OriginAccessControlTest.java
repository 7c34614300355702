package io.cloudfakes.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.s3.S3Client;

/** When CloudFront signs what it asks a bucket, and as whom. */
class OriginAccessControlTest {
  private static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
  private static final String ALL_BUT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

  private final FakeAws aws = FakeAws.create();
  private final S3Client s3 = aws.client(S3Client.class);
  private final CloudFrontClient cloudFront = aws.client(CloudFrontClient.class);

  @BeforeEach
  void keep() {
    s3.createBucket(b -> b.bucket("site"));
    s3.putObject(b -> b.bucket("site").key("a"), RequestBody.fromString("a"));
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private Distribution distribution(String signing) {
    String control =
        cloudFront
            .createOriginAccessControl(
                b ->
                    b.originAccessControlConfig(
                        c ->
                            c.name(signing)
                                .originAccessControlOriginType("s3")
                                .signingBehavior(signing)
                                .signingProtocol("sigv4")))
            .originAccessControl()
            .id();
    return cloudFront
        .createDistribution(
            b ->
                b.distributionConfig(
                    c ->
                        c.callerReference(signing)
                            .comment("")
                            .enabled(true)
                            .origins(
                                o ->
                                    o.quantity(1)
                                        .items(
                                            i ->
                                                i.id("s3")
                                                    .domainName("site.s3.us-east-1.amazonaws.com")
                                                    .s3OriginConfig(x -> x.originAccessIdentity(""))
                                                    .originAccessControlId(control)))
                            .defaultCacheBehavior(
                                d ->
                                    d.targetOriginId("s3")
                                        .viewerProtocolPolicy("allow-all")
                                        .allowedMethods(
                                            m ->
                                                m.quantity(7)
                                                    .itemsWithStrings(
                                                        "GET", "HEAD", "OPTIONS", "PUT", "PATCH",
                                                        "POST", "DELETE"))
                                        .originRequestPolicyId(ALL_BUT_HOST)
                                        .cachePolicyId(CACHING_DISABLED))))
        .distribution();
  }

  private void letIn(String arn, String action) {
    s3.putBucketPolicy(
        b ->
            b.bucket("site")
                .policy(
                    ("{'Version':'2012-10-17','Statement':[{'Effect':'Allow',"
                            + "'Principal':{'Service':'cloudfront.amazonaws.com'},'Action':'"
                            + action
                            + "','Resource':'arn:aws:s3:::site/*',"
                            + "'Condition':{'StringEquals':{'AWS:SourceArn':'"
                            + arn
                            + "'}}}]}")
                        .replace('\'', '"')));
  }

  private HttpResponse<String> send(String method, Distribution site, String... headers)
      throws Exception {
    HttpRequest.BodyPublisher body =
        method.equals("PUT")
            ? HttpRequest.BodyPublishers.ofString("new")
            : HttpRequest.BodyPublishers.noBody();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("https://" + site.domainName() + "/a"))
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return aws.httpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void always_signs_over_what_the_viewer_has_signed() throws Exception {
    Distribution site = distribution("always");
    letIn(site.arn(), "s3:GetObject");
    assertThat(send("GET", site).body()).isEqualTo("a");
    assertThat(send("GET", site, "Authorization", "AWS4-HMAC-SHA256 me").body()).isEqualTo("a");
  }

  @Test
  void no_override_leaves_it_to_viewers_who_sign() throws Exception {
    Distribution site = distribution("no-override");
    letIn(site.arn(), "s3:GetObject");
    assertThat(send("GET", site).body()).isEqualTo("a");
    assertThat(send("GET", site, "Authorization", "AWS4-HMAC-SHA256 me").statusCode())
        .isGreaterThanOrEqualTo(400);
  }

  @Test
  void never_asks_as_nobody() throws Exception {
    Distribution site = distribution("never");
    letIn(site.arn(), "s3:GetObject");
    assertThat(send("GET", site).statusCode()).isEqualTo(403);
  }

  @Test
  void a_bucket_lets_in_one_distribution_and_not_another() throws Exception {
    Distribution site = distribution("always");
    letIn(site.arn() + "X", "s3:GetObject");
    assertThat(send("GET", site).statusCode()).isEqualTo(403);
  }

  @Test
  void what_viewers_write_is_written_where_the_bucket_lets_cloudfront_write() throws Exception {
    Distribution site = distribution("always");
    letIn(site.arn(), "s3:GetObject");
    assertThat(send("PUT", site).statusCode()).isEqualTo(403);
    letIn(site.arn(), "s3:PutObject");
    assertThat(send("PUT", site).statusCode()).isEqualTo(200);
    assertThat(s3.getObjectAsBytes(b -> b.bucket("site").key("a")).asUtf8String()).isEqualTo("new");
  }
}
