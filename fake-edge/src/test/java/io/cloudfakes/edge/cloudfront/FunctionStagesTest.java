package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.iam.Credentials;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontException;
import software.amazon.awssdk.services.cloudfront.model.FunctionStage;
import software.amazon.awssdk.services.cloudfront.model.TestResult;

/** Functions from their creation to their publication, and the tests their account makes. */
class FunctionStagesTest extends FunctionTestCase {
  private static final String SAYS = "function handler(event) { return { statusCode: %s }; }";

  private static void refused(int status, String code, ThrowingCallable call) {
    CloudFrontException refusal = catchThrowableOfType(CloudFrontException.class, call);
    assertThat(refusal).isNotNull();
    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(refusal.statusCode()).isEqualTo(status);
  }

  private TestResult tested(String etag, FunctionStage stage) {
    return cloudFront
        .testFunction(
            b ->
                b.name("f")
                    .ifMatch(etag)
                    .stage(stage)
                    .eventObject(SdkBytes.fromUtf8String(requestEvent(REQUEST))))
        .testResult();
  }

  @Test
  void each_stage_is_tested_in_its_own_version() {
    String first = create("f", TWO, SAYS.formatted(201)).eTag();
    refused(404, "NoSuchFunctionExists", () -> tested(first, FunctionStage.LIVE));
    cloudFront.publishFunction(b -> b.name("f").ifMatch(first));
    String second =
        cloudFront
            .updateFunction(
                b ->
                    b.name("f")
                        .ifMatch(first)
                        .functionConfig(c -> c.comment("").runtime(TWO))
                        .functionCode(SdkBytes.fromUtf8String(SAYS.formatted(202))))
            .eTag();
    assertThat(tested(first, FunctionStage.LIVE).functionOutput()).contains("201");
    assertThat(tested(second, FunctionStage.DEVELOPMENT).functionOutput()).contains("202");
    assertThat(
            tested(second, FunctionStage.DEVELOPMENT).functionSummary().functionMetadata().stage())
        .isEqualTo(FunctionStage.DEVELOPMENT);
    refused(400, "InvalidIfMatchVersion", () -> tested(first, FunctionStage.DEVELOPMENT));
    refused(
        412,
        "PreconditionFailed",
        () -> cloudFront.publishFunction(b -> b.name("f").ifMatch(first)));
  }

  @Test
  void a_test_gives_the_request_or_the_response_back() {
    assertThat(
            test(TWO, "function handler(e) { return e.request; }", requestEvent(REQUEST))
                .functionOutput())
        .isEqualTo("{\"request\":" + REQUEST + "}");
    assertThat(
            test(
                    TWO,
                    "function handler(e) { return { statusCode: 204, headers: {} }; }",
                    requestEvent(REQUEST))
                .functionOutput())
        .isEqualTo("{\"response\":{\"statusCode\":204,\"headers\":{}}}");
    String response = "{\"statusCode\":200,\"headers\":{},\"cookies\":{}}";
    assertThat(
            test(
                    TWO,
                    "function handler(e) { return e.response; }",
                    "{\"version\":\"1.0\",\"context\":{\"eventType\":\"viewer-response\"},"
                        + "\"viewer\":{\"ip\":\"192.0.2.1\"},\"request\":"
                        + REQUEST
                        + ",\"response\":"
                        + response
                        + "}")
                .functionOutput())
        .isEqualTo("{\"response\":" + response + "}");
  }

  @Test
  void a_test_says_what_the_code_did_and_not_whether_a_request_would_go_on_with_it() {
    TestResult result =
        test(
            TWO,
            "function handler(e) { delete e.request.headers.host; return e.request; }",
            requestEvent(REQUEST));
    assertThat(result.functionErrorMessage()).isEmpty();
    assertThat(result.functionOutput()).contains("\"headers\":{}");
    assertThat(test(TWO, "function handler(e) {}", requestEvent(REQUEST)).functionErrorMessage())
        .startsWith("The CloudFront function returned an invalid value");
  }

  @Test
  void the_event_of_a_test_may_be_as_short_as_the_guides() {
    TestResult result =
        test(
            TWO,
            "function handler(e) { return e.request; }",
            requestEvent(
                "{\"method\":\"GET\",\"uri\":\"/example.png\",\"headers\":{\"host\":{\"value\":"
                    + "\"example.org\"}}}"));
    assertThat(result.functionErrorMessage()).isEmpty();
    assertThat(json(result.functionOutput()).at("/request/uri").asText()).isEqualTo("/example.png");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json",
        "[]",
        "",
        "{\"version\":\"1.0\",\"context\":{\"eventType\":\"viewer-request\"},\"request\":{}} more",
        "{}",
        "{\"version\":\"1.0\",\"context\":{\"eventType\":\"origin-request\"},\"request\":{}}",
        "{\"version\":\"1.0\",\"context\":{\"eventType\":\"viewer-request\"}}",
        "{\"version\":\"1.0\",\"context\":{\"eventType\":\"viewer-response\"},\"request\":{}}",
      })
  void an_event_that_is_none_is_refused(String event) {
    refused(400, "InvalidArgument", () -> test(TWO, SAYS.formatted(200), event));
  }

  @Test
  void code_has_10_KB_at_most() {
    String most = "//" + "x".repeat(10 * 1024 - 2);
    create("most", TWO, most);
    refused(413, "FunctionSizeLimitExceeded", () -> create("more", TWO, most + "x"));
  }

  @Test
  void an_account_has_100_functions_at_most() {
    for (int i = 0; i < 100; i++) {
      create("f" + i, TWO, "1");
    }
    refused(400, "TooManyFunctions", () -> create("more", TWO, "1"));
    refused(409, "FunctionAlreadyExists", () -> create("f1", TWO, "1"));
  }

  @Test
  void only_published_functions_of_viewer_events_are_associated() {
    var made = create("f", TWO, "1");
    String arn = made.functionSummary().functionMetadata().functionARN();
    refused(400, "InvalidFunctionAssociation", () -> running("viewer-request", arn));
    cloudFront.publishFunction(b -> b.name("f").ifMatch(made.eTag()));
    refused(400, "InvalidFunctionAssociation", () -> running("origin-request", arn));
    refused(400, "InvalidFunctionAssociation", () -> running("viewer-request", arn + "x"));
    running("viewer-request", arn);
    refused(
        409,
        "FunctionInUse",
        () -> cloudFront.deleteFunction(b -> b.name("f").ifMatch(made.eTag())));
    assertThat(
            cloudFront
                .describeFunction(b -> b.name("f").stage(FunctionStage.LIVE))
                .functionSummary()
                .status())
        .isEqualTo("DEPLOYED");
  }

  @Test
  void a_store_that_a_function_reads_is_not_deleted() {
    var store = cloudFront.createKeyValueStore(b -> b.name("flags"));
    cloudFront.createFunction(
        b ->
            b.name("f")
                .functionConfig(
                    c ->
                        c.comment("")
                            .runtime(TWO)
                            .keyValueStoreAssociations(
                                k ->
                                    k.quantity(1)
                                        .items(
                                            i -> i.keyValueStoreARN(store.keyValueStore().arn()))))
                .functionCode(SdkBytes.fromUtf8String("1")));
    refused(
        409,
        "CannotDeleteEntityWhileInUse",
        () -> cloudFront.deleteKeyValueStore(b -> b.name("flags").ifMatch(store.eTag())));
    String first = cloudFront.describeFunction(b -> b.name("f")).eTag();
    cloudFront.publishFunction(b -> b.name("f").ifMatch(first));
    String second =
        cloudFront
            .updateFunction(
                b ->
                    b.name("f")
                        .ifMatch(first)
                        .functionConfig(c -> c.comment("").runtime(TWO))
                        .functionCode(SdkBytes.fromUtf8String("2")))
            .eTag();
    refused(
        409,
        "CannotDeleteEntityWhileInUse",
        () -> cloudFront.deleteKeyValueStore(b -> b.name("flags").ifMatch(store.eTag())));
    cloudFront.publishFunction(b -> b.name("f").ifMatch(second));
    cloudFront.deleteKeyValueStore(b -> b.name("flags").ifMatch(store.eTag()));
  }

  @Test
  void names_are_an_accounts_own() {
    Credentials other = aws.issueAccessKey("999999999999");
    CloudFrontClient theirs =
        aws.client(
            CloudFrontClient.class,
            aws.settings().withCredentials(other.accessKeyId(), other.secretAccessKey()));
    String mine = create("f", TWO, SAYS.formatted(201)).eTag();
    refused(404, "NoSuchFunctionExists", () -> theirs.describeFunction(b -> b.name("f")));
    theirs.createFunction(
        b ->
            b.name("f")
                .functionConfig(c -> c.comment("").runtime(TWO))
                .functionCode(SdkBytes.fromUtf8String(SAYS.formatted(202))));
    theirs.publishFunction(b -> b.name("f").ifMatch("*"));
    refused(
        400,
        "InvalidFunctionAssociation",
        () -> running("viewer-request", "arn:aws:cloudfront::999999999999:function/f"));
    assertThat(tested(mine, FunctionStage.DEVELOPMENT).functionOutput()).contains("201");
    assertThat(theirs.listFunctions(b -> {}).functionList().quantity()).isEqualTo(1);
    cloudFront.createKeyValueStore(b -> b.name("flags"));
    edges.keyValues("flags").put("a", "mine");
    theirs.createKeyValueStore(b -> b.name("flags"));
    assertThat(edges.keyValues("flags").all()).hasSize(1);
    assertThat(theirs.listKeyValueStores(b -> {}).keyValueStoreList().items().get(0).name())
        .isEqualTo("flags");
  }
}
