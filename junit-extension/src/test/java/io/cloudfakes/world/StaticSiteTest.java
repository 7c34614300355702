package io.cloudfakes.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.cloudfront.FakeCloudFront;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A static site: a bucket that nobody may read, and a distribution that may. */
class StaticSiteTest {
  private static final String CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";

  private final FakeAws aws = FakeAws.create();
  private final S3Client s3 = aws.client(S3Client.class);
  private final CloudFrontClient cloudFront = aws.client(CloudFrontClient.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private void bucket() {
    s3.createBucket(b -> b.bucket("site"));
    s3.createBucket(b -> b.bucket("logs").objectOwnership("BucketOwnerPreferred"));
    put("index.html", "home");
    put("images/cat.jpg", "cat");
  }

  private void put(String key, String content) {
    s3.putObject(b -> b.bucket("site").key(key), RequestBody.fromString(content));
  }

  private Distribution distribution(Origin origin) {
    return cloudFront
        .createDistribution(
            b ->
                b.distributionConfig(
                    c ->
                        c.callerReference("site")
                            .comment("")
                            .enabled(true)
                            .defaultRootObject("index.html")
                            .logging(
                                l ->
                                    l.enabled(true)
                                        .includeCookies(false)
                                        .bucket("logs.s3.amazonaws.com")
                                        .prefix("cdn/"))
                            .origins(o -> o.quantity(1).items(origin))
                            .restrictions(
                                r ->
                                    r.geoRestriction(
                                        g ->
                                            g.restrictionType("blacklist").quantity(1).items("DE")))
                            .defaultCacheBehavior(
                                d ->
                                    d.targetOriginId("s3")
                                        .viewerProtocolPolicy("redirect-to-https")
                                        .cachePolicyId(CACHING_OPTIMIZED))))
        .distribution();
  }

  private Origin controlled() {
    String control =
        cloudFront
            .createOriginAccessControl(
                b ->
                    b.originAccessControlConfig(
                        c ->
                            c.name("site")
                                .originAccessControlOriginType("s3")
                                .signingBehavior("always")
                                .signingProtocol("sigv4")))
            .originAccessControl()
            .id();
    return Origin.builder()
        .id("s3")
        .domainName("site.s3.us-east-1.amazonaws.com")
        .s3OriginConfig(s -> s.originAccessIdentity(""))
        .originAccessControlId(control)
        .build();
  }

  private void allow(String principal, String condition) {
    s3.putBucketPolicy(
        b ->
            b.bucket("site")
                .policy(
                    "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                        + "\"Principal\":{"
                        + principal
                        + "},\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::site/*\""
                        + condition
                        + "}]}"));
  }

  private void allowService(String arn) {
    allow(
        "\"Service\":\"cloudfront.amazonaws.com\"",
        ",\"Condition\":{\"StringEquals\":{\"AWS:SourceArn\":\"" + arn + "\"}}");
  }

  private HttpResponse<String> get(String url, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return aws.httpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String cache(HttpResponse<String> response) {
    return response.headers().firstValue("X-Cache").orElse("");
  }

  @Test
  void a_site_from_a_bucket_that_only_its_distribution_may_read() throws Exception {
    bucket();
    Distribution site = distribution(controlled());
    allowService(site.arn());
    String home = "https://" + site.domainName() + "/";
    String cat = home + "images/cat.jpg";

    assertThat(get("https://site.s3.us-east-1.amazonaws.com/index.html").statusCode())
        .isEqualTo(403);
    HttpResponse<String> first = get(home);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).isEqualTo("home");
    assertThat(cache(first)).isEqualTo("Miss from cloudfront");
    aws.clock().advance(Duration.ofMinutes(2));
    HttpResponse<String> second = get(home);
    assertThat(cache(second)).isEqualTo("Hit from cloudfront");
    assertThat(second.headers().firstValue("Age")).contains("120");

    assertThat(get(cat).body()).isEqualTo("cat");
    put("images/cat.jpg", "another cat");
    assertThat(get(cat).body()).isEqualTo("cat");
    cloudFront.createInvalidation(
        b ->
            b.distributionId(site.id())
                .invalidationBatch(
                    i -> i.callerReference("1").paths(p -> p.quantity(1).items("/images/*"))));
    assertThat(get(cat).body()).isEqualTo("another cat");

    aws.clock().advance(Duration.ofDays(1));
    assertThat(cache(get(home))).isEqualTo("RefreshHit from cloudfront");

    aws.fake(FakeCloudFront.class).viewer("203.0.113.7").in("DE");
    assertThat(get(home, FakeCloudFront.VIEWER_HEADER, "203.0.113.7").statusCode()).isEqualTo(403);
    assertThat(get("http://" + site.domainName() + "/").statusCode()).isEqualTo(301);

    aws.clock().advance(Duration.ofMinutes(10));
    List<S3Object> logs = s3.listObjectsV2(b -> b.bucket("logs")).contents();
    assertThat(logs).isNotEmpty();
    assertThat(logs.get(0).key())
        .matches("cdn/" + site.id() + "\\.\\d{4}-\\d\\d-\\d\\d-\\d\\d\\.[0-9a-f]{8}\\.gz");
    byte[] file = s3.getObjectAsBytes(b -> b.bucket("logs").key(logs.get(0).key())).asByteArray();
    String text =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(file)).readAllBytes(),
            StandardCharsets.UTF_8);
    assertThat(text).startsWith("#Version: 1.0\n#Fields: date time x-edge-location");
    String[] line = text.split("\n", -1)[2].split("\t", -1);
    assertThat(line).hasSize(33);
    assertThat(line[7]).isEqualTo("/");
    assertThat(line[13]).isEqualTo("Miss");
  }

  @Test
  void a_policy_for_another_distribution_lets_this_one_read_nothing() throws Exception {
    bucket();
    Distribution site = distribution(controlled());
    allowService(site.arn() + "X");
    HttpResponse<String> refused = get("https://" + site.domainName() + "/");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("AccessDenied");
    assertThat(cache(refused)).isEqualTo("Error from cloudfront");
  }

  @Test
  void an_origin_access_identity_reads_as_the_policy_lets_it() throws Exception {
    bucket();
    String identity =
        cloudFront
            .createCloudFrontOriginAccessIdentity(
                b ->
                    b.cloudFrontOriginAccessIdentityConfig(c -> c.callerReference("1").comment("")))
            .cloudFrontOriginAccessIdentity()
            .id();
    Distribution site =
        distribution(
            Origin.builder()
                .id("s3")
                .domainName("site.s3.us-east-1.amazonaws.com")
                .s3OriginConfig(
                    s -> s.originAccessIdentity("origin-access-identity/cloudfront/" + identity))
                .build());
    String home = "https://" + site.domainName() + "/";
    assertThat(get(home).statusCode()).isEqualTo(403);
    allow(
        "\"AWS\":\"arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity "
            + identity
            + "\"",
        "");
    aws.clock().advance(Duration.ofMinutes(1));
    assertThat(get(home).body()).isEqualTo("home");
  }

  @Test
  void the_socket_serves_viewers_too() throws Exception {
    bucket();
    Distribution site = distribution(controlled());
    allowService(site.arn());
    java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient();
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(
                    URI.create(
                        aws.endpoint() + "/_cloudfakes/https/" + site.domainName() + "/index.html"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.body()).isEqualTo("home");
  }
}
