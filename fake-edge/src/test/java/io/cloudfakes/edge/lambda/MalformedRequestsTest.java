package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Requests that no SDK sends, one by one: each is refused as AWS refuses it, and does nothing. */
class MalformedRequestsTest {
  private static final String FUNCTIONS = "/2015-03-31/functions";
  private static final String INVALID = "InvalidParameterValueException";
  private static final String CONTENT = "InvalidRequestContentException";
  private static final String VALIDATION = "ValidationException";
  private static final String NOT_FOUND = "ResourceNotFoundException";

  private static FakeAws aws;

  @BeforeAll
  static void open() {
    aws = FakeAws.builder().seed(7).create();
    aws.fake(FakeLambda.class).deploy("f", event -> event);
  }

  @AfterAll
  static void close() {
    assertThat(aws.client(LambdaClient.class).listFunctions(b -> {}).functions()).hasSize(1);
    assertThat(aws.fake(FakeLambda.class).function("f").invocations()).isEmpty();
    aws.close();
  }

  /**
   * One request and its refusal.
   *
   * @param line method and path
   */
  private record Row(String line, String body, int status, String code) {}

  @TestFactory
  Stream<DynamicTest> each_is_refused_with_its_status_and_code() {
    return Stream.of(
            // Bodies that are no JSON, or JSON of another shape.
            new Row("POST " + FUNCTIONS, "{\"FunctionName\":", 400, CONTENT),
            new Row("POST " + FUNCTIONS, "[]", 400, CONTENT),
            new Row("POST " + FUNCTIONS, "\"f\"", 400, CONTENT),
            new Row("POST " + FUNCTIONS, "{\"Timeout\":\"soon\"}", 400, CONTENT),
            new Row("POST " + FUNCTIONS, "{\"Timeout\":{}}", 400, CONTENT),
            new Row("POST " + FUNCTIONS, "{\"Code\":[]}", 400, CONTENT),
            new Row("POST " + FUNCTIONS, "{\"Code\":{\"ZipFile\":\"%%%\"}}", 400, CONTENT),
            new Row("POST " + FUNCTIONS, "{\"Layers\":\"l\"}", 400, CONTENT),
            new Row("POST " + FUNCTIONS, "{\"Publish\":\"maybe\"}", 400, CONTENT),
            new Row("PUT " + FUNCTIONS + "/f/configuration", "{\"Timeout\":1e99}", 400, CONTENT),
            // What the model requires is not there.
            new Row("POST " + FUNCTIONS, "", 400, VALIDATION),
            new Row("POST " + FUNCTIONS, "{}", 400, VALIDATION),
            new Row("POST " + FUNCTIONS, "{\"FunctionName\":null}", 400, VALIDATION),
            new Row("POST " + FUNCTIONS + "/f/policy", "{}", 400, VALIDATION),
            new Row("POST " + FUNCTIONS + "/f/aliases", "{\"Name\":\"1\"}", 400, VALIDATION),
            new Row("PUT /2017-10-31/functions/f/concurrency", "{}", 400, VALIDATION),
            new Row("PUT /2024-08-31/functions/f/recursion-config", "{}", 400, VALIDATION),
            new Row("PUT /2021-07-20/functions/f/runtime-management-config", "{}", 400, VALIDATION),
            new Row("POST /2021-10-31/functions/f/url", "{\"AuthType\":\"ALL\"}", 400, VALIDATION),
            new Row("POST /2015-03-31/event-source-mappings", "{}", 400, VALIDATION),
            new Row("POST /2018-10-31/layers/l/versions", "{}", 400, VALIDATION),
            new Row("POST /2020-04-22/code-signing-configs", "{}", 400, VALIDATION),
            new Row("DELETE /2017-03-31/tags/arn%3Ax?tagKeys=a", "", 400, VALIDATION),
            // Query parameters.
            new Row("GET " + FUNCTIONS + "?MaxItems=0", "", 400, VALIDATION),
            new Row("GET " + FUNCTIONS + "?MaxItems=10001", "", 400, VALIDATION),
            new Row("GET " + FUNCTIONS + "?Marker=x", "", 400, INVALID),
            new Row("GET " + FUNCTIONS + "?FunctionVersion=1", "", 400, VALIDATION),
            new Row("GET " + FUNCTIONS + "/f?Qualifier=a%20b", "", 400, VALIDATION),
            new Row("GET " + FUNCTIONS + "/f?Qualifier=9", "", 404, NOT_FOUND),
            new Row("GET " + FUNCTIONS + "/f:1?Qualifier=2", "", 400, INVALID),
            // Names and numbers in paths.
            new Row("GET " + FUNCTIONS + "/a%20b", "", 400, VALIDATION),
            new Row("GET " + FUNCTIONS + "/%00", "", 400, VALIDATION),
            new Row("GET " + FUNCTIONS + "/" + "x".repeat(257), "", 400, VALIDATION),
            new Row("GET " + FUNCTIONS + "/none", "", 404, NOT_FOUND),
            new Row("DELETE " + FUNCTIONS + "/f?Qualifier=%24LATEST", "", 400, INVALID),
            new Row("GET " + FUNCTIONS + "/f/aliases/1", "", 400, VALIDATION),
            new Row("DELETE " + FUNCTIONS + "/f/policy/a%20b", "", 400, VALIDATION),
            new Row("GET /2015-03-31/event-source-mappings/none", "", 404, NOT_FOUND),
            // An action that is not modelled, and which no SDK has any more.
            new Row("POST /2014-11-13/functions/f/invoke-async", "{}", 501, "NotImplemented"),
            // Events that no function gets.
            new Row("POST " + FUNCTIONS + "/f/invocations", "{", 400, CONTENT),
            new Row("POST " + FUNCTIONS + "/f/invocations", "{}}", 400, CONTENT),
            new Row("POST " + FUNCTIONS + "/f/invocations", "<a/>", 400, CONTENT),
            new Row("POST " + FUNCTIONS + "/none/invocations", "{}", 404, NOT_FOUND))
        .map(row -> DynamicTest.dynamicTest(row.line() + " " + row.body(), () -> refused(row)));
  }

  private static void refused(Row row) throws Exception {
    String[] line = row.line().split(" ", 2);
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(aws.endpoint() + line[1]))
                    .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/20300101/us-east-1/lambda"
                            + "/aws4_request, SignedHeaders=host;x-amz-date, Signature=00")
                    .header("X-Amz-Date", "20300101T000000Z")
                    .method(line[0], HttpRequest.BodyPublishers.ofString(row.body()))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("x-amzn-ErrorType").orElse("").replaceFirst(":.*", ""))
        .as(answer.body())
        .isEqualTo(row.code());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(row.status());
  }
}
