package io.cloudfakes.edge.cloudfront;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudfront.model.CreateFunctionResponse;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.TestResult;

/** Functions in JavaScript, run by tests of their account's and before distributions. */
abstract class FunctionTestCase extends CloudFrontTestCase {
  static final String ONE = "cloudfront-js-1.0";
  static final String TWO = "cloudfront-js-2.0";
  private int tested;
  static final ObjectMapper JSON = new ObjectMapper();

  CreateFunctionResponse create(String name, String runtime, String code) {
    return cloudFront.createFunction(
        b ->
            b.name(name)
                .functionConfig(c -> c.comment("").runtime(runtime))
                .functionCode(SdkBytes.fromUtf8String(code)));
  }

  /** The ARN of a function that can be associated. */
  String published(String name, String runtime, String code) {
    CreateFunctionResponse made = create(name, runtime, code);
    cloudFront.publishFunction(b -> b.name(name).ifMatch(made.eTag()));
    return made.functionSummary().functionMetadata().functionARN();
  }

  /** A distribution that runs a function. */
  Distribution running(String event, String arn) {
    return distribution(
        config ->
            config.defaultCacheBehavior(
                b ->
                    b.targetOriginId("web")
                        .viewerProtocolPolicy("allow-all")
                        .functionAssociations(
                            f -> f.quantity(1).items(i -> i.eventType(event).functionARN(arn)))
                        .cachePolicyId(CACHING_DISABLED)
                        .originRequestPolicyId(ALL_VIEWER_EXCEPT_HOST)));
  }

  static final String ALL_VIEWER_EXCEPT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

  static String requestEvent(String request) {
    return "{\"version\":\"1.0\",\"context\":{\"eventType\":\"viewer-request\"},"
        + "\"viewer\":{\"ip\":\"192.0.2.1\"},\"request\":"
        + request
        + "}";
  }

  static final String REQUEST =
      "{\"method\":\"GET\",\"uri\":\"/a\",\"querystring\":{},"
          + "\"headers\":{\"host\":{\"value\":\"example.org\"}},\"cookies\":{}}";

  TestResult test(String runtime, String code, String event) {
    String name = "tested-" + ++tested;
    CreateFunctionResponse made = create(name, runtime, code);
    return cloudFront
        .testFunction(
            b -> b.name(name).ifMatch(made.eTag()).eventObject(SdkBytes.fromUtf8String(event)))
        .testResult();
  }

  /** What an expression is in a function, as text. */
  String valueOf(String runtime, String expression) {
    TestResult result =
        test(
            runtime,
            "function handler(event) { var value = "
                + expression
                + "; return { statusCode: 200, body: String(value) }; }",
            requestEvent(REQUEST));
    return result.functionErrorMessage().isEmpty()
        ? json(result.functionOutput()).path("response").path("body").asText()
        : result.functionErrorMessage();
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
