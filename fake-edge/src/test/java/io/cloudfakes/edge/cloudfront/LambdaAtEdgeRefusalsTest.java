package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.call.Call;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.fault.FaultRule;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;

/** What functions may not do, row for row of AWS's lists. */
class LambdaAtEdgeRefusalsTest extends LambdaAtEdgeTestCase {
  private static final List<String> DISALLOWED =
      List.of(
          "Connection",
          "Expect",
          "Keep-Alive",
          "Proxy-Authenticate",
          "Proxy-Authorization",
          "Proxy-Connection",
          "Trailer",
          "Upgrade",
          "X-Accel-Buffering",
          "X-Accel-Charset",
          "X-Accel-Limit-Rate",
          "X-Accel-Redirect",
          "X-Amz-Cf-Id",
          "X-Amz-Cf-Pop",
          "x-amz-cf-anything",
          "X-Amzn-Auth",
          "X-Amzn-Cf-Billing",
          "X-Amzn-Cf-Id",
          "X-Amzn-Cf-Xff",
          "X-Amzn-Errortype",
          "X-Amzn-Fle-Profile",
          "X-Amzn-Header-Count",
          "X-Amzn-Header-Order",
          "X-Amzn-Lambda-Integration-Tag",
          "X-Amzn-RequestId",
          "X-Cache",
          "X-Edge-Location",
          "x-edge-anything",
          "X-Forwarded-Proto",
          "X-Real-IP");

  private static final List<String> EVENTS =
      List.of("viewer-request", "origin-request", "origin-response", "viewer-response");

  private static List<String> readOnly(String event) {
    return switch (event) {
      case "viewer-request" ->
          List.of("CDN-Loop", "Content-Length", "Host", "Transfer-Encoding", "Via");
      case "origin-request" ->
          List.of(
              "Accept-Encoding",
              "CDN-Loop",
              "Content-Length",
              "If-Modified-Since",
              "If-None-Match",
              "If-Range",
              "If-Unmodified-Since",
              "Transfer-Encoding",
              "Via");
      case "origin-response" -> List.of("Transfer-Encoding", "Via");
      default ->
          List.of("Warning", "Via", "Content-Length", "Content-Encoding", "Transfer-Encoding");
    };
  }

  /** Every event and way, for each header that may not be added or changed there. */
  static Stream<Arguments> events() {
    return EVENTS.stream()
        .flatMap(event -> Stream.of(Way.values()).map(w -> Arguments.of(event, w)));
  }

  private void refused(HttpResponse<String> response, String reason) {
    assertThat(response.statusCode()).as(reason).isEqualTo(502);
    assertThat(cache(response)).isEqualTo("LambdaValidationError");
    assertThat(response.body())
        .contains(
            "<H1>502 ERROR</H1>",
            "The request could not be satisfied.",
            reason,
            "We can't connect to the server for this app or website at this time. There might be"
                + " too much traffic or a configuration error. Try again later, or contact the app"
                + " or website owner.");
  }

  @ParameterizedTest
  @MethodSource("events")
  void disallowed_headers_cannot_be_added(String event, Way way) {
    origin.put("/", 200, "home");
    List<String> name = new ArrayList<>();
    Distribution distribution =
        edge(
            b -> b.cachePolicyId(CACHING_DISABLED),
            at(event, version("f", cf -> with(unchanged(cf), name.get(0), "1"))));
    for (String disallowed : DISALLOWED) {
      name.add(0, disallowed);
      origin.put("/" + disallowed, 200, "home");
      refused(
          through(way, distribution, "/" + disallowed),
          "The Lambda function result failed validation: The function tried to add a blacklisted"
              + " header.");
    }
    name.add(0, "X-Mine");
    assertThat(through(way, distribution, "/").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("events")
  void read_only_headers_cannot_be_changed(String event, Way way) {
    origin.put("/", 200, "home");
    List<String> name = new ArrayList<>();
    Distribution distribution =
        edge(
            b -> b.cachePolicyId(CACHING_DISABLED),
            at(event, version("f", cf -> with(unchanged(cf), name.get(0), "1"))));
    for (String readOnly : readOnly(event)) {
      name.add(0, readOnly);
      origin.put("/" + readOnly, 200, "home");
      refused(
          through(way, distribution, "/" + readOnly),
          "The Lambda function result failed validation: The function tried to add, delete, or"
              + " change a read-only header.");
    }
  }

  @Test
  void headers_that_are_read_only_elsewhere_can_be_changed() {
    origin.put("/", 200, "home");
    Distribution distribution =
        edge(
            at(
                "viewer-request",
                version("before", cf -> with(unchanged(cf), "If-None-Match", "\"1\""))),
            at(
                "origin-request",
                version("host", cf -> with(unchanged(cf), "Host", "shop.example.com"))),
            at("origin-response", version("warning", cf -> with(unchanged(cf), "Warning", "110"))));
    HttpResponse<String> response = get(url(distribution, "/"));
    assertThat(response.headers().firstValue("Warning")).contains("110");
    assertThat(origin.last().header("Host")).isEqualTo("shop.example.com");
  }

  @ParameterizedTest
  @MethodSource("events")
  void read_only_headers_cannot_be_deleted(String event, Way way) {
    origin.put("/", 200, "home", "Via", "1.1 proxy", "Warning", "110");
    String gone = event.equals("viewer-request") ? "host" : "via";
    Distribution distribution =
        edge(
            event,
            cf -> {
              ObjectNode message = (ObjectNode) unchanged(cf);
              ((ObjectNode) message.get("headers")).remove(gone);
              return message;
            });
    refused(through(way, distribution, "/"), "The function tried to add, delete, or change");
  }

  @Test
  void the_viewers_country_cannot_be_made_up() {
    Distribution distribution =
        edge("viewer-request", cf -> with(unchanged(cf), "CloudFront-Viewer-Country", "DE"));
    refused(get(url(distribution, "/")), "The function tried to add a blacklisted header.");
  }

  private static ObjectNode uri(ObjectNode cf, String field, Object value) {
    return value instanceof Integer number
        ? request(cf).put(field, number)
        : request(cf).put(field, value.toString());
  }

  static Stream<Arguments> requests() {
    return Stream.of(
        Arguments.of("uri", "no/slash", "The URI must begin with a slash."),
        Arguments.of("uri", 7, "The field uri is not a string."),
        Arguments.of("uri", "/" + "a".repeat(8_191), "The URI exceeds the maximum size."),
        Arguments.of("querystring", "a".repeat(8_190), "The URI exceeds the maximum size."),
        Arguments.of("querystring", "a b", "The query string includes spaces"),
        Arguments.of("querystring", "a#b", "fragment identifier"),
        Arguments.of("querystring", "a\u0001b", "control characters"),
        Arguments.of("querystring", 7, "The field querystring is not a string."),
        Arguments.of("method", "POST", "the read-only field method"),
        Arguments.of("clientIp", "10.0.0.1", "the read-only field clientIp"));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void requests_that_cannot_be(String field, Object value, String reason) {
    for (String event : List.of("viewer-request", "origin-request")) {
      String arn = version("at-" + event, cf -> uri(cf, field, value));
      refused(get(url(edge(at(event, arn)), "/")), reason);
    }
    assertThat(origin.asked()).isEmpty();
  }

  static Stream<Arguments> origins() {
    return Stream.of(
        Arguments.of("domainName", "''"),
        Arguments.of("domainName", "'example.com:80'"),
        Arguments.of("domainName", "'10.0.0.1'"),
        Arguments.of("keepaliveTimeout", "0"),
        Arguments.of("keepaliveTimeout", "121"),
        Arguments.of("readTimeout", "0"),
        Arguments.of("readTimeout", "121"),
        Arguments.of("path", "'v1'"),
        Arguments.of("path", "'/v1/'"),
        Arguments.of("path", "'/" + "a".repeat(255) + "'"),
        Arguments.of("port", "81"),
        Arguments.of("port", "1023"),
        Arguments.of("port", "65536"),
        Arguments.of("port", "'80'"),
        Arguments.of("protocol", "'ftp'"),
        Arguments.of("sslProtocols", "['TLSv9']"),
        Arguments.of("sslProtocols", "'TLSv1.2'"));
  }

  @ParameterizedTest
  @MethodSource("origins")
  void custom_origins_that_cannot_be(String field, String value) {
    Distribution distribution =
        edge(
            "origin-request",
            cf -> {
              ((ObjectNode) request(cf).at("/origin/custom"))
                  .set(field, json("{'x':" + value + "}").get("x"));
              return request(cf);
            });
    refused(get(url(distribution, "/")), "The field " + field + " of the origin is not valid.");
    assertThat(origin.asked()).isEmpty();
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {"Cache-Control", "Cookie", "Host", "Via", "X-Amz-Date", "X-Edge-A", "User-Agent"})
  void custom_headers_that_cannot_be(String name) {
    Distribution distribution =
        edge(
            "origin-request",
            cf -> {
              with(request(cf), "User-Agent", "mine");
              ((ObjectNode) request(cf).at("/origin/custom"))
                  .putObject("customHeaders")
                  .putArray(name.toLowerCase(java.util.Locale.ROOT))
                  .addObject()
                  .put("key", name)
                  .put("value", "x");
              return request(cf);
            });
    refused(get(url(distribution, "/")), "");
  }

  @org.junit.jupiter.params.ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {"responseCompletionTimeout", "s3.readTimeout", "s3.responseCompletionTimeout"})
  void what_is_not_modelled_of_origins_says_so(String field) {
    origin.put("/", 200, "home");
    int[] value = {60};
    Distribution distribution =
        edge(
            b -> b.cachePolicyId(CACHING_DISABLED),
            at(
                "origin-request",
                version(
                    "f",
                    cf -> {
                      if (field.startsWith("s3.")) {
                        ((ObjectNode) request(cf).at("/origin"))
                            .removeAll()
                            .putObject("s3")
                            .put(field.substring(3), value[0]);
                      } else {
                        ((ObjectNode) request(cf).at("/origin/custom")).put(field, value[0]);
                      }
                      return request(cf);
                    })));
    HttpResponse<String> response = get(url(distribution, "/"));
    assertThat(response.statusCode()).isEqualTo(501);
    assertThat(response.body()).contains(field.replace("s3.", ""));
    // By which AWS goes back to what is usual.
    value[0] = 0;
    assertThat(get(url(distribution, "/")).statusCode())
        .isEqualTo(field.startsWith("s3.read") ? 501 : field.startsWith("s3.") ? 502 : 200);
  }

  static Stream<Arguments> responses() {
    return Stream.of(
        Arguments.of("{'status':'199'}", "The status code is not a number between 200 and 599."),
        Arguments.of("{'status':'600'}", "The status code is not a number between 200 and 599."),
        Arguments.of("{'status':'ok'}", "The status code is not a number between 200 and 599."),
        Arguments.of("{'status':null}", "The status code is not a number between 200 and 599."),
        Arguments.of("{'status':'204','body':'x'}", "204 includes a body"),
        Arguments.of("{'status':'200','body':{'a':1}}", "The body is not a string"),
        Arguments.of(
            "{'status':'200','body':'*','bodyEncoding':'base64'}", "The body is not valid base64."),
        Arguments.of("{'status':'200','body':'x','bodyEncoding':'hex'}", "neither text nor base64"),
        Arguments.of("{'status':'200','statusDescription':7}", "statusDescription is not a string"),
        Arguments.of("{'status':'200','headers':[]}", "headers that are not an object"),
        Arguments.of("{'status':'200','headers':{'a':'b'}}", "invalid entry in the headers object"),
        Arguments.of(
            "{'status':'200','headers':{'a':[{'key':'A','value':7}]}}",
            "must be of string or array of string type"),
        Arguments.of(
            "{'status':'200','headers':{'a':[{'key':'B','value':'c'}]}}", "key is that of another"),
        Arguments.of(
            "{'status':'200','headers':{'a':[{'value':'b\\r\\nc: d'}]}}", "control characters"),
        Arguments.of("{'status':'200','headers':{'a b':[{'value':'c'}]}}", "is none of a header"),
        Arguments.of(
            "{'status':'200','headers':{'content-length':[{'value':'1'}]}}",
            "change a read-only header"),
        Arguments.of("{}", "the read-only field method"));
  }

  @ParameterizedTest
  @MethodSource("responses")
  void responses_that_cannot_be(String result, String reason) {
    for (String event : List.of("viewer-request", "origin-request")) {
      String arn = version("at-" + event, cf -> json(result));
      refused(get(url(edge(at(event, arn)), "/")), reason);
    }
    assertThat(origin.asked()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void generated_responses_have_a_size(Way way) {
    limit(way, "viewer-request", 40 * 1024);
    limit(way, "origin-request", 1024 * 1024);
    limit(way, "origin-response", 1024 * 1024);
    limit(way, "viewer-response", 40 * 1024);
  }

  /** A header of seven characters counts, too. */
  private void limit(Way way, String event, int bytes) {
    origin.put("/a", 200, "home").put("/b", 200, "home");
    int[] size = {bytes - 7};
    String arn =
        version(
            "size-" + event,
            cf ->
                // A length that is shown stays, and does not count.
                json("{'status':'200','headers':{'x-a':[{'value':'1234'}]"
                        + (event.equals("viewer-response")
                            ? ",'content-length':[{'value':'4'}]"
                            : "")
                        + "}}")
                    .put("body", "x".repeat(size[0])));
    Distribution distribution = edge(at(event, arn));
    HttpResponse<String> most = through(way, distribution, "/a");
    assertThat(most.statusCode()).isEqualTo(200);
    assertThat(most.body()).hasSize(size[0]);
    size[0]++;
    refused(
        through(way, distribution, "/b"),
        "The Lambda function result failed validation: The body is not a string, is not an object,"
            + " or exceeds the maximum size.");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void the_status_is_not_a_viewer_response_functions_to_change(Way way) {
    origin.put("/", 200, "home");
    Distribution distribution = edge("viewer-response", cf -> response(cf).put("status", "201"));
    refused(through(way, distribution, "/"), "change the HTTP status code");
  }

  @ParameterizedTest
  @MethodSource("events")
  void what_is_no_object_is_refused(String event, Way way) {
    origin.put("/", 200, "home");
    Distribution distribution = edge(event, cf -> "text");
    refused(through(way, distribution, "/"), "The Lambda function returned an invalid json output");
  }

  private void failed(HttpResponse<String> response, String result, String reason) {
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(cache(response)).isEqualTo(result);
    assertThat(response.body()).contains("<H1>503 ERROR</H1>", reason);
  }

  private static final String INVALID =
      "The Lambda function associated with the CloudFront distribution is invalid or doesn't have"
          + " the required permissions.";

  @ParameterizedTest
  @MethodSource("events")
  void a_function_that_throws_is_an_execution_error(String event, Way way) {
    origin.put("/", 200, "home");
    Function<ObjectNode, JsonNode> fails =
        cf -> {
          throw new IllegalStateException("no table");
        };
    failed(through(way, edge(event, fails), "/"), "LambdaExecutionError", INVALID);
  }

  @ParameterizedTest
  @MethodSource("events")
  void a_function_that_takes_too_long_exceeds_the_limit(String event, Way way) {
    origin.put("/", 200, "home");
    long limit = event.startsWith("viewer") ? 5_000 : 30_000;
    // The call itself takes a millisecond of the world's.
    long[] millis = {limit - 10};
    Distribution distribution =
        edge(
            b -> b.cachePolicyId(CACHING_DISABLED),
            at(
                event,
                version(
                    "f",
                    cf -> {
                      aws.clock().advance(Duration.ofMillis(millis[0]));
                      return unchanged(cf);
                    })));
    assertThat(through(way, distribution, "/").statusCode()).isEqualTo(200);
    millis[0] = limit + 10;
    failed(through(way, distribution, "/"), "LambdaLimitExceeded", INVALID);
  }

  @Test
  void an_invocation_is_lambdas_invoke_in_the_call_log_and_faults_strike_it() {
    origin.put("/", 200, "home");
    String arn = version("f", LambdaAtEdgeTestCase::unchanged);
    Distribution distribution = edge(at("viewer-request", arn));
    get(url(distribution, "/"));
    assertThat(aws.calls().of("lambda:Invoke")).hasSize(1);
    Call invoke = aws.calls().of("lambda:Invoke").get(0);
    assertThat(invoke.request())
        .hasValueSatisfying(
            request -> assertThat(((InvokeRequest) request).functionName()).isEqualTo(arn));
    assertThat(invoke.causedBy())
        .isEqualTo(aws.calls().of("cloudfront:ViewerRequest").get(0).sequence());

    FaultRule throttle = aws.faults().on("lambda:Invoke").call(1).then(Fault.throttle());
    failed(
        get(url(distribution, "/")),
        "LambdaLimitExceeded",
        "The Lambda function associated with the CloudFront distribution was throttled.");
    aws.faults().remove(throttle);
    assertThat(get(url(distribution, "/")).statusCode()).isEqualTo(200);
    aws.faults().on("lambda:Invoke").then(Fault.loseReply());
    failed(get(url(distribution, "/")), "LambdaExecutionError", INVALID);
  }

  @Test
  void a_function_without_capacity_is_throttled() {
    String arn = version("f", LambdaAtEdgeTestCase::unchanged);
    functions.putFunctionConcurrency(b -> b.functionName("f").reservedConcurrentExecutions(0));
    failed(get(url(edge(at("viewer-request", arn)), "/")), "LambdaLimitExceeded", "throttled");
  }

  @Test
  void an_error_of_a_function_has_the_page_that_the_distribution_has_for_it() {
    origin.put("/sorry.html", 200, "sorry");
    String arn = version("f", cf -> "text");
    Distribution distribution =
        distribution(
            config ->
                config
                    .customErrorResponses(
                        e ->
                            e.quantity(1)
                                .items(
                                    i ->
                                        i.errorCode(502)
                                            .responseCode("200")
                                            .responsePagePath("/sorry.html")))
                    .defaultCacheBehavior(
                        b ->
                            b.targetOriginId("web")
                                .viewerProtocolPolicy("allow-all")
                                .cachePolicyId(CACHING_OPTIMIZED)
                                .lambdaFunctionAssociations(
                                    l -> l.quantity(1).items(at("viewer-request", arn)))));
    assertThat(get(url(distribution, "/")).body()).isEqualTo("sorry");
  }
}
