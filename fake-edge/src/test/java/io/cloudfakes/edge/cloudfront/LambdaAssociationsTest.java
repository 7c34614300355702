package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.edge.lambda.Packages;
import io.cloudfakes.edge.lambda.UploadedHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudfront.model.CacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontException;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.InvalidLambdaFunctionAssociationException;
import software.amazon.awssdk.services.cloudfront.model.LambdaFunctionAssociation;
import software.amazon.awssdk.services.cloudfront.model.TooManyDistributionsWithLambdaAssociationsException;
import software.amazon.awssdk.services.cloudfront.model.TooManyLambdaFunctionAssociationsException;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;

/** Which functions can be associated with a distribution, and what that means to them. */
class LambdaAssociationsTest extends LambdaAtEdgeTestCase {
  private static final String ROLE = "arn:aws:iam::123456789012:role/edge";

  /** A version of a function that is uploaded, for Node.js unless told otherwise. */
  private String uploaded(Consumer<CreateFunctionRequest.Builder> more) {
    functions.createFunction(
        b -> {
          b.functionName("f")
              .runtime("nodejs22.x")
              .handler("index.handler")
              .role(ROLE)
              .code(c -> c.zipFile(Packages.of("index.js", "exports.handler = async e => e;")));
          more.accept(b);
        });
    return functions.publishVersion(b -> b.functionName("f")).functionArn();
  }

  private void refused(String message, ThrowingCallable call) {
    InvalidLambdaFunctionAssociationException refusal =
        catchThrowableOfType(InvalidLambdaFunctionAssociationException.class, call);
    assertThat(refusal).as(message).isNotNull();
    assertThat(refusal.statusCode()).isEqualTo(400);
    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("InvalidLambdaFunctionAssociation");
    assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(message);
    assertThat(cloudFront.listDistributions().distributionList().items()).isEmpty();
  }

  static Stream<Arguments> settings() {
    return Stream.of(
        row(
            b -> b.environment(e -> e.variables(java.util.Map.of("TABLE", "b"))),
            "The function cannot have environment variables. Function: %s"),
        row(
            b -> b.vpcConfig(v -> v.subnetIds("subnet-1").securityGroupIds("sg-1")),
            "The function cannot be configured to access a VPC. Function: %s"),
        row(
            b -> b.deadLetterConfig(d -> d.targetArn("arn:aws:sqs:us-east-1:123456789012:dead")),
            "The function cannot have a dead letter queue. Function: %s"),
        row(
            b -> b.tracingConfig(t -> t.mode("Active")),
            "The function cannot use AWS X-Ray. Function: %s"),
        row(
            b -> b.architecturesWithStrings("arm64"),
            "Lambda@Edge does not support functions with an architecture of arm64. Function: %s"),
        row(
            b -> b.ephemeralStorage(e -> e.size(513)),
            "The function ephemeral storage size is larger than the maximum allowed size for"
                + " functions that are triggered by a CloudFront event: 513 Max allowed: 512"
                + " Function: %s"),
        row(
            b -> b.memorySize(129),
            "The function memory size is larger than the maximum allowed size for functions that"
                + " are triggered by a CloudFront event: 129 Max allowed: 128 Function: %s"),
        row(
            b -> b.timeout(6),
            "The function timeout is larger than the maximum allowed for functions that are"
                + " triggered by a CloudFront event: 6 Max allowed: 5 Function: %s"),
        row(
            b ->
                b.runtime("java21")
                    .handler(UploadedHandlers.Counting.class.getName())
                    .code(c -> c.zipFile(Packages.of(UploadedHandlers.Counting.class))),
            "The function has a runtime that is not supported by Lambda@Edge: java21 Function: %s"
                + " Supported runtimes: [nodejs24.x, nodejs22.x, nodejs20.x, nodejs18.x,"
                + " nodejs16.x, python3.14, python3.13, python3.12, python3.11, python3.10,"
                + " python3.9, python3.8]"),
        row(
            b ->
                b.packageType("Image")
                    .runtime((String) null)
                    .handler(null)
                    .code(
                        c ->
                            c.imageUri("123456789012.dkr.ecr.us-east-1.amazonaws.com/edge:latest")),
            "The function cannot be defined as a container image. Function: %s"));
  }

  private static Arguments row(Consumer<CreateFunctionRequest.Builder> more, String message) {
    return Arguments.of(more, message);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void functions_that_cannot_run_at_viewers_events(
      Consumer<CreateFunctionRequest.Builder> more, String message) {
    String arn = uploaded(more);
    refused(String.format(message, arn), () -> edge(at("viewer-request", arn)));
    refused(String.format(message, arn), () -> edge(at("viewer-response", arn)));
  }

  @Test
  void a_layer_is_refused() {
    String layer =
        functions
            .publishLayerVersion(
                b -> b.layerName("layer").content(c -> c.zipFile(Packages.of("nodejs/a.js", "1"))))
            .layerVersionArn();
    String arn = uploaded(b -> b.layers(layer));
    refused(
        "The function cannot have a layer. Function: " + arn,
        () -> edge(at("origin-request", arn)));
  }

  @Test
  void provisioned_concurrency_and_managed_runtimes_are_refused() {
    String arn = uploaded(b -> {});
    functions.putRuntimeManagementConfig(
        b -> b.functionName("f").qualifier("1").updateRuntimeOn("FunctionUpdate"));
    refused(
        "The function cannot have a runtime management configuration other than Auto. Function: "
            + arn,
        () -> edge(at("origin-request", arn)));
    functions.putProvisionedConcurrencyConfig(
        b -> b.functionName("f").qualifier("1").provisionedConcurrentExecutions(1));
    refused(
        "The function cannot have provisioned concurrency. Function: " + arn,
        () -> edge(at("origin-request", arn)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"origin-request", "origin-response"})
  void more_memory_and_30_seconds_are_for_origins_events(String event) {
    String arn = uploaded(b -> b.memorySize(1024).timeout(30));
    assertThat(edge(at(event, arn)).id()).isNotNull();
  }

  @Test
  void not_even_origins_events_have_more_than_30_seconds() {
    String arn = uploaded(b -> b.timeout(31));
    refused(
        "The function timeout is larger than the maximum allowed for functions that are triggered"
            + " by a CloudFront event: 31 Max allowed: 30 Function: "
            + arn,
        () -> edge(at("origin-request", arn)));
  }

  @Test
  void only_numbered_versions_in_us_east_1_can_be() {
    String arn = uploaded(b -> {});
    functions.createAlias(b -> b.functionName("f").name("live").functionVersion("1"));
    String function = arn.substring(0, arn.length() - 2);
    for (String other : List.of(function, function + ":$LATEST", function + ":live")) {
      refused(
          "The function ARN must reference a specific function version. (The ARN must end with the"
              + " version number.) ARN: "
              + other,
          () -> edge(at("viewer-request", other)));
    }
    String ireland = arn.replace("us-east-1", "eu-west-1");
    refused(
        "The function must be in region 'us-east-1'. ARN: " + ireland,
        () -> edge(at("viewer-request", ireland)));
    refused(
        "Lambda@Edge cannot retrieve the specified Lambda function. Function: " + function + ":2",
        () -> edge(at("viewer-request", function + ":2")));
    String foreign = arn.replaceAll("\\d{12}", "999999999999");
    refused(
        "The function and the distribution must be in the same account. ARN: " + foreign,
        () -> edge(at("viewer-request", foreign)));
    refused("The function ARN is not valid. ARN: f", () -> edge(at("viewer-request", "f")));
  }

  @Test
  void an_event_has_one_function() {
    String arn = uploaded(b -> {});
    refused(
        "The event type origin-request can be associated with only one function of a cache"
            + " behavior.",
        () -> edge(at("origin-request", arn), at("origin-request", arn)));
  }

  @Test
  void bodies_are_for_requests() {
    String arn = uploaded(b -> {});
    for (String event : List.of("origin-response", "viewer-response")) {
      LambdaFunctionAssociation association = at(event, arn).toBuilder().includeBody(true).build();
      refused(
          "The IncludeBody flag is valid for the event types viewer-request and origin-request"
              + " only.",
          () -> edge(association));
    }
  }

  @Test
  void viewers_events_are_for_one_kind_of_function() {
    String arn = uploaded(b -> {});
    String etag =
        cloudFront
            .createFunction(
                b ->
                    b.name("rewrite")
                        .functionConfig(c -> c.comment("").runtime("cloudfront-js-2.0"))
                        .functionCode(
                            software.amazon.awssdk.core.SdkBytes.fromUtf8String(
                                "function handler(event) { return event.request; }")))
            .eTag();
    String function =
        cloudFront
            .publishFunction(b -> b.name("rewrite").ifMatch(etag))
            .functionSummary()
            .functionMetadata()
            .functionARN();
    Consumer<software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior.Builder> with =
        b ->
            b.functionAssociations(
                f -> f.quantity(1).items(i -> i.eventType("viewer-request").functionARN(function)));
    refused(
        "Lambda@Edge functions and CloudFront functions cannot both be associated with viewer"
            + " events of a cache behavior.",
        () -> edge(with, at("viewer-response", arn)));
    assertThat(edge(with, at("origin-request", arn)).id()).isNotNull();
  }

  @Test
  void a_distribution_has_a_hundred_associations() {
    String arn = uploaded(b -> {});
    List<CacheBehavior> behaviors = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      String pattern = "/" + i;
      behaviors.add(
          CacheBehavior.builder()
              .pathPattern(pattern)
              .targetOriginId("web")
              .viewerProtocolPolicy("allow-all")
              .cachePolicyId(CACHING_OPTIMIZED)
              .lambdaFunctionAssociations(
                  l ->
                      l.quantity(4)
                          .items(
                              at("viewer-request", arn),
                              at("origin-request", arn),
                              at("origin-response", arn),
                              at("viewer-response", arn)))
              .build());
    }
    Consumer<software.amazon.awssdk.services.cloudfront.model.DistributionConfig.Builder> hundred =
        config -> config.cacheBehaviors(c -> c.quantity(25).items(behaviors));
    TooManyLambdaFunctionAssociationsException refusal =
        catchThrowableOfType(
            TooManyLambdaFunctionAssociationsException.class,
            () ->
                distribution(
                    config -> {
                      hundred.accept(config);
                      config.defaultCacheBehavior(
                          b ->
                              b.targetOriginId("web")
                                  .viewerProtocolPolicy("allow-all")
                                  .cachePolicyId(CACHING_OPTIMIZED)
                                  .lambdaFunctionAssociations(
                                      l -> l.quantity(1).items(at("origin-request", arn))));
                    }));
    assertThat(refusal.statusCode()).isEqualTo(400);
    assertThat(distribution(hundred).id()).isNotNull();
  }

  @Test
  void an_account_has_500_distributions_with_functions() {
    String arn = uploaded(b -> {});
    for (int i = 0; i < 500; i++) {
      edge(at("origin-request", arn));
    }
    TooManyDistributionsWithLambdaAssociationsException refusal =
        catchThrowableOfType(
            TooManyDistributionsWithLambdaAssociationsException.class,
            () -> edge(at("origin-request", arn)));
    assertThat(refusal.statusCode()).isEqualTo(400);
    CloudFrontException without =
        catchThrowableOfType(CloudFrontException.class, () -> distribution());
    assertThat(without.awsErrorDetails().errorCode()).isEqualTo("TooManyDistributions");
  }

  @Test
  void updates_are_looked_at_too() {
    String arn = uploaded(b -> b.timeout(6));
    Distribution distribution = edge(at("origin-request", arn));
    CloudFrontException refusal =
        catchThrowableOfType(
            CloudFrontException.class, () -> update(distribution, at("viewer-request", arn)));
    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("InvalidLambdaFunctionAssociation");
    assertThat(
            cloudFront
                .getDistributionConfig(b -> b.id(distribution.id()))
                .distributionConfig()
                .defaultCacheBehavior()
                .lambdaFunctionAssociations()
                .items())
        .containsExactly(at("origin-request", arn));
  }

  private void update(Distribution distribution, LambdaFunctionAssociation... associations) {
    cloudFront.updateDistribution(
        b ->
            b.id(distribution.id())
                .ifMatch("*")
                .distributionConfig(
                    distribution.distributionConfig().toBuilder()
                        .defaultCacheBehavior(
                            d ->
                                d.targetOriginId("web")
                                    .viewerProtocolPolicy("allow-all")
                                    .cachePolicyId(CACHING_OPTIMIZED)
                                    .lambdaFunctionAssociations(
                                        l -> l.quantity(associations.length).items(associations)))
                        .build()));
  }

  @Test
  void a_version_at_the_edges_cannot_be_deleted() {
    String arn = uploaded(b -> {});
    Distribution distribution = edge(at("origin-request", arn));
    for (String version : new String[] {"1", null}) {
      InvalidParameterValueException refusal =
          catchThrowableOfType(
              InvalidParameterValueException.class,
              () -> functions.deleteFunction(b -> b.functionName("f").qualifier(version)));
      assertThat(refusal.statusCode()).isEqualTo(400);
      assertThat(refusal.awsErrorDetails().errorMessage())
          .isEqualTo(
              "Lambda was unable to delete "
                  + arn
                  + " because it is a replicated function. Please see our documentation for"
                  + " Deleting Lambda@Edge Functions and Replicas.");
    }
    update(distribution);
    functions.deleteFunction(b -> b.functionName("f"));
    assertThat(functions.listFunctions().functions()).isEmpty();
  }

  @Test
  void the_code_of_an_uploaded_function_has_a_stand_in() {
    origin.put("/b", 200, "b");
    String arn = uploaded(b -> {});
    lambda.standIn(
        "f",
        event ->
            request((com.fasterxml.jackson.databind.node.ObjectNode) event.at("/Records/0/cf"))
                .put("uri", "/b"));
    assertThat(get(url(edge(at("viewer-request", arn)), "/a")).body()).isEqualTo("b");
  }
}
