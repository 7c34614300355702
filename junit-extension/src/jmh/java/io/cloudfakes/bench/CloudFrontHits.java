package io.cloudfakes.bench;

import io.cloudfakes.FakeAws;
import io.cloudfakes.link.HttpOrigins;
import io.cloudfakes.link.OriginException;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.OutgoingRequest;
import java.net.URI;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.s3.S3Client;

/** A hit at an edge, in process: from the pipeline's first step to its last. */
public class CloudFrontHits {
  private static final String CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";

  /** A world with a distribution that has one object of 1 KiB at its edge. */
  @State(Scope.Benchmark)
  public static class Edge {
    FakeAws aws;
    String host;
    HttpOrigins http;
    OutgoingRequest request;

    @Setup(Level.Trial)
    public void warm() throws OriginException {
      aws = FakeAws.create();
      S3Client s3 = aws.client(S3Client.class);
      s3.createBucket(b -> b.bucket("site"));
      s3.putBucketPolicy(
          b ->
              b.bucket("site")
                  .policy(
                      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                          + "\"Principal\":{\"Service\":\"cloudfront.amazonaws.com\"},"
                          + "\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::site/*\"}]}"));
      s3.putObject(b -> b.bucket("site").key("a.txt"), RequestBody.fromBytes(new byte[1 << 10]));
      CloudFrontClient cloudFront = aws.client(CloudFrontClient.class);
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
      host =
          cloudFront
              .createDistribution(
                  b ->
                      b.distributionConfig(
                          c ->
                              c.callerReference("site")
                                  .comment("")
                                  .enabled(true)
                                  .origins(
                                      o ->
                                          o.quantity(1)
                                              .items(
                                                  i ->
                                                      i.id("s3")
                                                          .domainName(
                                                              "site.s3.us-east-1.amazonaws.com")
                                                          .originAccessControlId(control)
                                                          .s3OriginConfig(
                                                              s -> s.originAccessIdentity(""))))
                                  .defaultCacheBehavior(
                                      d ->
                                          d.targetOriginId("s3")
                                              .viewerProtocolPolicy("allow-all")
                                              .cachePolicyId(CACHING_OPTIMIZED))))
              .distribution()
              .domainName();
      http = aws.links().find(HttpOrigins.class).orElseThrow();
      request = OutgoingRequest.to(URI.create("https://" + host + "/a.txt")).build();
      http.send(request);
    }

    @TearDown(Level.Trial)
    public void close() {
      aws.close();
    }
  }

  @Benchmark
  public HttpResponse hit(Edge edge) throws OriginException {
    return edge.http.send(edge.request);
  }
}
