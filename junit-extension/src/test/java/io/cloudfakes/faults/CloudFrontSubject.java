package io.cloudfakes.faults;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest.Way;
import io.cloudfakes.edge.cloudfront.FakeCloudFront;
import io.cloudfakes.edge.cloudfront.internal.CloudFrontService;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionConfigResponse;
import software.amazon.awssdk.services.s3.S3Client;

/** Tags a distribution, whose viewers are served pages of a bucket. */
final class CloudFrontSubject extends Subject {
  private static final String CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";

  final CloudFrontClient cloudFront;
  final Distribution distribution;
  private final S3Client s3;
  private int invalidations;

  CloudFrontSubject(FakeAws aws, Way way, CloudFrontClient cloudFront) {
    super(aws, way);
    this.cloudFront = cloudFront;
    this.s3 = aws.client(S3Client.class);
    s3.createBucket(b -> b.bucket("pages"));
    put("old", "as it was");
    put("new/old", "as it is now");
    cloudFront.createFunction(
        b ->
            b.name("echo")
                .functionCode(SdkBytes.fromUtf8String("function handler(e) { return e.request; }"))
                .functionConfig(c -> c.comment("").runtime("cloudfront-js-2.0")));
    this.distribution =
        cloudFront.createDistribution(b -> b.distributionConfig(config())).distribution();
    s3.putBucketPolicy(b -> b.bucket("pages").policy(policy()));
    aws.calls().clear();
  }

  private DistributionConfig config() {
    String control =
        cloudFront
            .createOriginAccessControl(
                b ->
                    b.originAccessControlConfig(
                        c ->
                            c.name("pages")
                                .originAccessControlOriginType("s3")
                                .signingBehavior("always")
                                .signingProtocol("sigv4")))
            .originAccessControl()
            .id();
    return DistributionConfig.builder()
        .callerReference("pages")
        .comment("")
        .enabled(true)
        .origins(
            o ->
                o.quantity(1)
                    .items(
                        i ->
                            i.id("pages")
                                .domainName("pages.s3.us-east-1.amazonaws.com")
                                .s3OriginConfig(s -> s.originAccessIdentity(""))
                                .originAccessControlId(control)))
        .defaultCacheBehavior(
            d ->
                d.targetOriginId("pages")
                    .viewerProtocolPolicy("allow-all")
                    .cachePolicyId(CACHING_OPTIMIZED))
        .build();
  }

  private String policy() {
    return """
        {"Version": "2012-10-17",
         "Statement": [{
           "Effect": "Allow",
           "Principal": {"Service": "cloudfront.amazonaws.com"},
           "Action": "s3:GetObject",
           "Resource": "arn:aws:s3:::pages/*",
           "Condition": {"StringEquals": {"AWS:SourceArn": "%s"}}}]}
        """
        .formatted(distribution.arn());
  }

  /** Puts a page into the bucket. */
  void put(String page, String content) {
    s3.putObject(b -> b.bucket("pages").key(page), RequestBody.fromString(content));
  }

  /** Has viewers served from another folder of the bucket. */
  void serveFrom(String folder) {
    GetDistributionConfigResponse now =
        cloudFront.getDistributionConfig(b -> b.id(distribution.id()));
    DistributionConfig old = now.distributionConfig();
    cloudFront.updateDistribution(
        b ->
            b.id(distribution.id())
                .ifMatch(now.eTag())
                .distributionConfig(
                    old.toBuilder()
                        .origins(
                            o ->
                                o.quantity(1)
                                    .items(
                                        old.origins().items().get(0).toBuilder()
                                            .originPath(folder)
                                            .build()))
                        .build()));
  }

  /** Has the edges drop all they have. */
  void invalidate() {
    invalidations++;
    cloudFront.createInvalidation(
        b ->
            b.distributionId(distribution.id())
                .invalidationBatch(
                    i ->
                        i.callerReference("" + invalidations)
                            .paths(p -> p.quantity(1).items("/*"))));
  }

  /** What a viewer gets: the status and the page. */
  String view(String page, String viewer) {
    URI uri = URI.create("https://" + distribution.domainName() + "/" + page);
    try {
      HttpResponse<String> response =
          aws.httpClient()
              .send(
                  HttpRequest.newBuilder(uri)
                      .header(FakeCloudFront.VIEWER_HEADER, viewer)
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      return response.statusCode() + " " + response.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  String internalError() {
    return "InternalFailure";
  }

  @Override
  String throttled() {
    return "Throttling";
  }

  @Override
  String expired() {
    return "ExpiredToken";
  }

  @Override
  String skewed() {
    return "SignatureDoesNotMatch";
  }

  @Override
  String write() {
    return "cloudfront:TagResource";
  }

  @Override
  String read() {
    return "cloudfront:GetFunction";
  }

  @Override
  void doWrite() {
    cloudFront.tagResource(
        b ->
            b.resource(distribution.arn())
                .tags(t -> t.items(i -> i.key("owner").value("web")))
                .overrideConfiguration(
                    o -> o.apiCallAttemptTimeout(patience.isZero() ? null : patience)));
  }

  @Override
  String doRead() {
    return cloudFront.getFunction(b -> b.name("echo")).functionCode().asUtf8String();
  }

  /** Tagging the same twice leaves one tag: the changes tell. */
  @Override
  long effects() {
    return aws.store(CloudFrontService.SERVICE).changes().stream()
        .filter(CloudFrontChange.Tagged.class::isInstance)
        .count();
  }

  /** Where a viewer is served of whom nothing is said, and another who is served elsewhere. */
  List<String> viewers(String location) {
    aws.fake(FakeCloudFront.class).viewer("203.0.113.7").at(location);
    return List.of("127.0.0.1", "203.0.113.7");
  }
}
