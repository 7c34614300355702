package io.cloudfakes.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.FakeLambda;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontOriginAccessIdentity;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Functions at the edges that send requests to buckets. */
class EdgeOriginsTest {
  private final FakeAws aws = FakeAws.create();
  private final S3Client s3 = aws.client(S3Client.class);
  private final CloudFrontClient cloudFront = aws.client(CloudFrontClient.class);

  @BeforeEach
  void open() {
    s3.createBucket(b -> b.bucket("logs").objectOwnership("ObjectWriter"));
    for (String name : new String[] {"site", "other"}) {
      s3.createBucket(b -> b.bucket(name));
      s3.putObject(b -> b.bucket(name).key("v1/a.txt"), RequestBody.fromString(name));
    }
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private void letIn(String bucket, String principal) {
    s3.deletePublicAccessBlock(b -> b.bucket(bucket));
    s3.putBucketPolicy(
        b ->
            b.bucket(bucket)
                .policy(
                    ("{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Principal':"
                            + principal
                            + ",'Action':'s3:GetObject','Resource':'arn:aws:s3:::"
                            + bucket
                            + "/*'}]}")
                        .replace('\'', '"')));
  }

  /** What a viewer gets of a distribution of the bucket {@code site}. */
  private HttpResponse<String> get(String identity, UnaryOperator<ObjectNode> function)
      throws Exception {
    aws.fake(FakeLambda.class)
        .deploy(
            "route",
            event -> {
              JsonNode request = event.at("/Records/0/cf/request");
              return function.apply((ObjectNode) request);
            });
    String arn =
        aws.client(LambdaClient.class).publishVersion(b -> b.functionName("route")).functionArn();
    String host =
        cloudFront
            .createDistribution(
                b ->
                    b.distributionConfig(
                        c ->
                            c.callerReference("edge")
                                .comment("")
                                .enabled(true)
                                .logging(
                                    l ->
                                        l.enabled(true)
                                            .includeCookies(false)
                                            .bucket("logs.s3.amazonaws.com")
                                            .prefix(""))
                                .origins(
                                    o ->
                                        o.quantity(1)
                                            .items(
                                                i ->
                                                    i.id("s3")
                                                        .domainName(
                                                            "site.s3.us-east-1.amazonaws.com")
                                                        .originPath("/v1")
                                                        .s3OriginConfig(
                                                            s -> s.originAccessIdentity(identity))))
                                .defaultCacheBehavior(
                                    d ->
                                        d.targetOriginId("s3")
                                            .viewerProtocolPolicy("allow-all")
                                            .cachePolicyId("658327ea-f89d-4fab-a63d-7e88639e58f6")
                                            .lambdaFunctionAssociations(
                                                l ->
                                                    l.quantity(1)
                                                        .items(
                                                            a ->
                                                                a.eventType("origin-request")
                                                                    .lambdaFunctionARN(arn))))))
            .distribution()
            .domainName();
    return aws.httpClient()
        .send(
            HttpRequest.newBuilder(URI.create("https://" + host + "/a.txt")).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static ObjectNode toOther(ObjectNode request) {
    String host = "other.s3.us-east-1.amazonaws.com";
    ((ObjectNode) request.at("/origin/s3")).put("domainName", host);
    ((ObjectNode) request.at("/headers/host/0")).put("value", host);
    return request;
  }

  private String identity() {
    CloudFrontOriginAccessIdentity made =
        cloudFront
            .createCloudFrontOriginAccessIdentity(
                b ->
                    b.cloudFrontOriginAccessIdentityConfig(c -> c.callerReference("1").comment("")))
            .cloudFrontOriginAccessIdentity();
    letIn(
        "other",
        "{'AWS':'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity "
            + made.id()
            + "'}");
    return "origin-access-identity/cloudfront/" + made.id();
  }

  @Test
  void a_request_goes_to_another_bucket() throws Exception {
    letIn("other", "'*'");
    HttpResponse<String> response = get("", EdgeOriginsTest::toOther);
    assertThat(response.body()).isEqualTo("other");
  }

  @Test
  void a_request_goes_to_another_bucket_as_the_same_identity() throws Exception {
    HttpResponse<String> response = get(identity(), EdgeOriginsTest::toOther);
    assertThat(response.body()).isEqualTo("other");
  }

  @Test
  void without_the_identity_the_bucket_lets_nobody_in() throws Exception {
    HttpResponse<String> response =
        get(
            identity(),
            request -> {
              ((ObjectNode) request.at("/origin/s3")).put("authMethod", "none");
              return toOther(request);
            });
    assertThat(response.statusCode()).isEqualTo(403);
  }

  @Test
  void an_identity_that_the_origin_does_not_have_is_refused() throws Exception {
    HttpResponse<String> response =
        get(
            "",
            request -> {
              ((ObjectNode) request.at("/origin/s3")).put("authMethod", "origin-access-identity");
              return request;
            });
    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.headers().firstValue("X-Cache"))
        .contains("LambdaValidationError from cloudfront");
  }

  @Test
  void a_region_is_required_with_an_identity() throws Exception {
    HttpResponse<String> response =
        get(
            identity(),
            request -> {
              ((ObjectNode) request.at("/origin/s3")).remove("region");
              return toOther(request);
            });
    assertThat(response.statusCode()).isEqualTo(502);
  }

  @Test
  void an_origin_is_of_one_kind() throws Exception {
    HttpResponse<String> response =
        get(
            "",
            request -> {
              ((ObjectNode) request.get("origin"))
                  .set("custom", JsonNodeFactory.instance.objectNode());
              return request;
            });
    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.body())
        .contains("The origin is not either a custom origin or an S3 origin.");
  }

  @Test
  void the_access_log_says_what_came_of_functions() throws Exception {
    get("", request -> request.removeAll().put("status", "200"));
    assertThat(resultInLog()).isEqualTo("LambdaGeneratedResponse");
  }

  @Test
  void the_access_log_says_that_a_result_was_not_valid() throws Exception {
    get("", request -> request.put("uri", "none"));
    assertThat(resultInLog()).isEqualTo("LambdaValidationError");
  }

  @Test
  void the_access_log_says_that_a_function_failed() throws Exception {
    get(
        "",
        request -> {
          throw new IllegalStateException("no table");
        });
    assertThat(resultInLog()).isEqualTo("LambdaExecutionError");
  }

  /** The field {@code x-edge-result-type} of the one request in the log. */
  private String resultInLog() throws IOException {
    aws.clock().advance(Duration.ofHours(1));
    String key = s3.listObjectsV2(b -> b.bucket("logs")).contents().get(0).key();
    byte[] file = s3.getObjectAsBytes(b -> b.bucket("logs").key(key)).asByteArray();
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return lines.get(2).split("\t", -1)[13];
    }
  }
}
