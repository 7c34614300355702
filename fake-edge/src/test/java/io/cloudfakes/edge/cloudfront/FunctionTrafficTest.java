package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** Functions in JavaScript between viewers and caches. */
class FunctionTrafficTest extends FunctionTestCase {
  private int functions;

  private String onRequest(String body) {
    return published(
        "f", TWO, "function handler(event) { const request = event.request; " + body + " }");
  }

  private String onResponse(String body) {
    return published(
        "f", TWO, "function handler(event) { const response = event.response; " + body + " }");
  }

  private HttpResponse<String> requested(String body, String path, String... headers) {
    String code = "function handler(event) { const request = event.request; " + body + " }";
    return get(
        url(running("viewer-request", published("f" + ++functions, TWO, code)), path), headers);
  }

  @Test
  void the_event_of_a_request_is_as_documented() {
    Distribution distribution =
        running(
            "viewer-request",
            onRequest("return { statusCode: 200, body: JSON.stringify(event) };"));
    HttpResponse<String> answer =
        get(
            url(distribution, "/a%20b?x=1&y&x=2"),
            "Accept",
            "application/json",
            "Accept",
            "text/html",
            "Cookie",
            "id=7; theme=dark",
            "X-Edge-Location",
            "no",
            "Connection-Note",
            "yes",
            FakeCloudFront.VIEWER_HEADER,
            "198.51.100.11");
    JsonNode event = json(answer.body());
    assertThat(event.path("version").asText()).isEqualTo("1.0");
    assertThat(event.at("/context/distributionId").asText()).isEqualTo(distribution.id());
    assertThat(event.at("/context/distributionDomainName").asText())
        .isEqualTo(distribution.domainName());
    assertThat(event.at("/context/eventType").asText()).isEqualTo("viewer-request");
    assertThat(event.at("/context/requestId").asText())
        .isEqualTo(answer.headers().firstValue("X-Amz-Cf-Id").orElseThrow());
    assertThat(event.at("/viewer")).hasToString("{\"ip\":\"198.51.100.11\"}");
    JsonNode request = event.path("request");
    assertThat(request.path("method").asText()).isEqualTo("GET");
    assertThat(request.path("uri").asText()).isEqualTo("/a%20b");
    assertThat(request.path("querystring"))
        .hasToString(
            "{\"x\":{\"value\":\"1\",\"multiValue\":[{\"value\":\"1\"},{\"value\":\"2\"}]},"
                + "\"y\":{\"value\":\"\"}}");
    assertThat(request.path("cookies"))
        .hasToString("{\"id\":{\"value\":\"7\"},\"theme\":{\"value\":\"dark\"}}");
    assertThat(request.at("/headers/host/value").asText()).isEqualTo(distribution.domainName());
    assertThat(request.at("/headers/accept"))
        .hasToString(
            "{\"value\":\"application/json\",\"multiValue\":[{\"value\":\"application/json\"},"
                + "{\"value\":\"text/html\"}]}");
    assertThat(request.path("headers").has("cookie")).isFalse();
    assertThat(request.path("headers").has("x-edge-location")).isFalse();
    assertThat(request.at("/headers/connection-note/value").asText()).isEqualTo("yes");
    assertThat(event.has("response")).isFalse();
    assertThat(cache(answer)).isEqualTo("FunctionGeneratedResponse");
    assertThat(origin.asked()).isEmpty();
  }

  @Test
  void a_changed_request_goes_on() {
    origin.put("/new", 200, "new");
    HttpResponse<String> answer =
        requested(
            "request.uri = '/new'; request.querystring = { a: { value: '1' }, b: { value: '',"
                + " multiValue: [{ value: '2' }, { value: '3' }] } };"
                + " request.headers['x-custom-header'] = { value: 'example value' };"
                + " delete request.headers['x-gone']; request.cookies.added = { value: 'yes' };"
                + " return request;",
            "/old?was=there",
            "X-Gone",
            "1",
            "Cookie",
            "kept=1");
    assertThat(answer.body()).isEqualTo("new");
    OriginServer.Asked asked = origin.asked().get(0);
    assertThat(asked.uri()).isEqualTo("/new?a=1&b=2&b=3");
    assertThat(asked.header("X-Custom-Header")).isEqualTo("example value");
    assertThat(asked.header("X-Gone")).isNull();
    assertThat(asked.header("Cookie")).isEqualTo("added=yes; kept=1");
  }

  @Test
  void a_query_string_may_be_the_text_itself() {
    requested("request.querystring = 'b=2&a=1&a=3,4&none'; return request;", "/a?x=1");
    requested("request.querystring = ''; return request;", "/a?x=1");
    assertThat(origin.asked())
        .extracting(OriginServer.Asked::uri)
        .containsExactly("/a?b=2&a=1&a=3,4&none", "/a");
  }

  @Test
  void what_a_function_writes_goes_on_percent_encoded() {
    requested("request.uri = '/a b/é?c=%41%'; return request;", "/a");
    requested("request.querystring = { é: { value: 'ü|%7c' } }; return request;", "/a%7c");
    assertThat(origin.asked())
        .extracting(OriginServer.Asked::uri)
        .containsExactly("/a%20b/%C3%A9%3Fc=%41%25", "/a%7c?%C3%A9=%C3%BC%7C%7c");
  }

  @Test
  void a_uri_and_its_query_string_have_less_than_8192_characters() {
    String uri = "request.uri = '/' + 'x'.repeat(%d); request.querystring = '%s'; return request;";
    assertThat(requested(uri.formatted(8190, ""), "/a").statusCode()).isEqualTo(404);
    assertThat(requested(uri.formatted(8191, ""), "/a").statusCode()).isEqualTo(502);
    assertThat(requested(uri.formatted(8187, "ab"), "/a").statusCode()).isEqualTo(404);
    assertThat(requested(uri.formatted(8188, "ab"), "/a").statusCode()).isEqualTo(502);
  }

  @Test
  void an_unchanged_multi_value_keeps_what_follows_the_first() {
    origin.put("/a", 200, "a");
    requested("request.querystring.x.value = '9'; return request;", "/a?x=1&x=2&y=0");
    assertThat(origin.asked().get(0).uri()).isEqualTo("/a?x=9&x=2&y=0");
  }

  @Test
  void an_unchanged_query_string_goes_on_as_it_was_sent() {
    requested("request.headers['x-a'] = { value: '1' }; return request;", "/a?x=1&y=&&x=2&z");
    assertThat(origin.asked().get(0).uri()).isEqualTo("/a?x=1&y=&&x=2&z");
  }

  @Test
  void the_raw_query_string_is_as_it_was_sent() {
    assertThat(
            requested(
                    "return { statusCode: 200, body: String(request.rawQueryString()) };",
                    "/a?b=%41&&c")
                .body())
        .isEqualTo("b=%41&&c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return;",
        "return null;",
        "return 'text';",
        "request.method = 'POST'; return request;",
        "request.uri = 'no-slash'; return request;",
        "delete request.uri; return request;",
        "request.uri = '/' + 'x'.repeat(8192); return request;",
        "request.querystring = { 'a b': { value: '1' } }; return request;",
        "request.querystring = { a: { value: '#' } }; return request;",
        "request.querystring = 'a=#'; return request;",
        "request.querystring = 'a b'; return request;",
        "request.querystring = 1; return request;",
        "delete request.querystring; return request;",
        "delete request.cookies; return request;",
        "request.headers['x-lines'] = { value: 'a\\r\\nb: c' }; return request;",
        "request.headers['x y'] = { value: '1' }; return request;",
        "request.headers['x-é'] = { value: '1' }; return request;",
        "request.cookies.a = { value: '1\\n' }; return request;",
        "request.headers['cdn-loop'] = { value: 'me' }; return request;",
        "return { statusCode: 200, headers: { a: { value: '1\\nb: c' } } };",
        "return { statusCode: 200, cookies: { a: { value: '1', attributes: 'a\\nb' } } };",
        "request.querystring = { a: '1' }; return request;",
        "delete request.headers; return request;",
        "request.headers['X-Upper'] = { value: '1' }; return request;",
        "request.headers['x-number'] = { value: 1 }; return request;",
        "request.headers['x-none'] = {}; return request;",
        "request.headers['cookie'] = { value: 'a=1' }; return request;",
        "request.headers.host = { value: 'other' }; return request;",
        "delete request.headers.host; return request;",
        "request.headers.via = { value: '1.1 me' }; return request;",
        "request.headers['transfer-encoding'] = { value: 'chunked' }; return request;",
        "request.headers['content-length'] = { value: '1' }; return request;",
        "request.headers.connection = { value: 'close' }; return request;",
        "request.headers['x-edge-anything'] = { value: '1' }; return request;",
        "request.headers['x-amz-cf-id'] = { value: '1' }; return request;",
        "request.headers['x-forwarded-proto'] = { value: 'https' }; return request;",
        "request.headers['x-real-ip'] = { value: '1.2.3.4' }; return request;",
        "request.headers['x-cache'] = { value: 'Hit' }; return request;",
        "return { statusCode: '200' };",
        "return { statusCode: 20 };",
        "return { statusCode: 200.5 };",
        "return { statusCode: 200, statusDescription: 1 };",
        "return { statusCode: 200, headers: { via: { value: '1' } } };",
        "return { statusCode: 200, body: { encoding: 'hex', data: '00' } };",
        "return { statusCode: 200, body: { encoding: 'base64', data: '?' } };",
        "return { statusCode: 200, body: { encoding: 'text' } };",
      })
  void what_a_function_may_not_return_is_a_bad_gateway(String body) {
    HttpResponse<String> answer = requested(body, "/a");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(502);
    assertThat(cache(answer)).isEqualTo("FunctionValidationError");
    assertThat(origin.asked()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "throw new Error('no');|FunctionExecutionError",
        "return event.missing.member;|FunctionExecutionError",
        "while (true) {}|FunctionExecutionError",
        "function deep() { deep(); } deep();|FunctionExecutionError",
        "class A {}|FunctionThrottledError",
        "return (;|FunctionThrottledError",
      })
  void a_function_that_fails_is_an_unavailable_service(String body, String result) {
    HttpResponse<String> answer = requested(body, "/a");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(cache(answer)).isEqualTo(result);
    assertThat(answer.body()).contains("is invalid or could not run");
    assertThat(origin.asked()).isEmpty();
  }

  @Test
  void a_generated_response_has_what_the_function_says() {
    HttpResponse<String> answer =
        requested(
            "return { statusCode: 302, statusDescription: 'Found',"
                + " headers: { location: { value: '/new' }, 'x-two': { value: 'a',"
                + " multiValue: [{ value: 'a' }, { value: 'b' }] } },"
                + " cookies: { id: { value: '1', attributes: 'Secure; Path=/' } },"
                + " body: { encoding: 'base64', data: 'aGk=' } };",
            "/a");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).contains("/new");
    assertThat(answer.headers().allValues("X-Two")).containsExactly("a", "b");
    assertThat(answer.headers().firstValue("Set-Cookie")).contains("id=1; Secure; Path=/");
    assertThat(answer.body()).isEqualTo("hi");
  }

  @Test
  void a_response_is_changed_and_its_body_is_not_shown() {
    origin.put(
        "/a", 200, "body", "X-Own", "x", "Set-Cookie", "id=1; Secure; Path=/", "X-Edge-Own", "e");
    Distribution distribution =
        running(
            "viewer-response",
            onResponse(
                "response.headers['x-cookies'] = { value: JSON.stringify(response.cookies) + ' ' +"
                    + " ('set-cookie' in response.headers) + ('x-edge-own' in response.headers) };"
                    + "response.headers['x-shown'] = { value: Object.keys(response).join(' ')"
                    + " + ' ' + response.statusCode + ' ' + response.statusDescription"
                    + " + ' ' + response.headers['x-own'].value + ' ' + event.context.eventType };"
                    + " response.cookies.seen = { value: '1', attributes: 'HttpOnly' };"
                    + " delete response.headers['x-own']; return response;"));
    HttpResponse<String> answer = get(url(distribution, "/a"));
    assertThat(answer.body()).isEqualTo("body");
    assertThat(answer.headers().firstValue("X-Shown"))
        .contains("statusCode statusDescription headers cookies 200 OK x viewer-response");
    assertThat(answer.headers().firstValue("X-Cookies"))
        .contains("{\"id\":{\"value\":\"1\",\"attributes\":\"Secure; Path=/\"}} falsefalse");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .containsExactly("id=1; Secure; Path=/", "seen=1; HttpOnly");
    assertThat(answer.headers().firstValue("X-Own")).isEmpty();
    assertThat(answer.headers().firstValue("X-Edge-Own")).contains("e");
    assertThat(cache(answer)).isEqualTo("Miss");
  }

  @Test
  void a_body_is_replaced_or_taken_away() {
    origin.put("/a", 200, "body");
    Distribution distribution =
        running(
            "viewer-response",
            onResponse(
                "response.statusCode = 201; response.body = event.request.uri === '/a' ? 'other' :"
                    + " ''; return response;"));
    HttpResponse<String> answer = get(url(distribution, "/a"));
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo("other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "response.headers.via = { value: '1.1 me' }; return response;",
        "response.headers.warning = { value: '110' }; return response;",
        "response.headers.a = { value: '1\\nb: c' }; return response;",
        "response.headers['x-cache'] = { value: 'Hit' }; return response;",
        "response.statusCode = '200'; return response;",
        "return event.request;",
      })
  void what_a_function_may_not_do_to_a_response_is_a_bad_gateway(String body) {
    origin.put("/a", 200, "body");
    HttpResponse<String> answer = get(url(running("viewer-response", onResponse(body)), "/a"));
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(cache(answer)).isEqualTo("FunctionValidationError");
  }

  @Test
  void a_function_says_how_its_body_is_encoded() {
    origin.put("/a", 200, "body");
    Distribution distribution =
        running(
            "viewer-response",
            onResponse(
                "response.body = 'other'; response.headers['content-encoding'] = { value: 'x' };"
                    + " delete response.headers['content-length']; return response;"));
    HttpResponse<String> answer = get(url(distribution, "/a"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("x");
    assertThat(answer.body()).isEqualTo("other");
  }

  @Test
  void functions_do_not_see_responses_of_400_and_above() {
    origin.put("/gone", 404, "gone");
    Distribution distribution =
        running("viewer-response", onResponse("response.statusCode = 200; return response;"));
    assertThat(get(url(distribution, "/gone")).statusCode()).isEqualTo(404);
  }

  @Test
  void nothing_of_a_run_is_left_for_the_next() {
    Distribution distribution =
        running(
            "viewer-request",
            published(
                "f",
                TWO,
                "let count = 0; function handler(event) { count++; globalThis.seen ="
                    + " (globalThis.seen || 0) + 1; Array.prototype.mine = count;"
                    + " return { statusCode: 200, body: count + ' ' + globalThis.seen }; }"));
    assertThat(get(url(distribution, "/a")).body()).isEqualTo("1 1");
    assertThat(get(url(distribution, "/a")).body()).isEqualTo("1 1");
  }

  @Test
  void chance_is_the_worlds() {
    String code = "return { statusCode: 200, body: Math.random() + ' ' + Math.random() };";
    Distribution distribution = running("viewer-request", onRequest(code));
    String first = get(url(distribution, "/a")).body();
    assertThat(first.split(" ")).doesNotHaveDuplicates();
    assertThat(get(url(distribution, "/a")).body()).isNotEqualTo(first);
  }

  @Test
  void a_test_reads_what_live_functions_log() {
    Distribution distribution =
        running(
            "viewer-request",
            onRequest("console.log('asked for ' + request.uri); return { statusCode: 204 };"));
    get(url(distribution, "/a"));
    get(url(distribution, "/b"));
    assertThat(edges.functionLog("f")).containsExactly("asked for /a", "asked for /b");
    assertThat(edges.functionLog("none")).isEmpty();
  }

  @Test
  void the_newest_10_000_lines_are_kept() {
    Distribution distribution =
        running(
            "viewer-request",
            onRequest(
                "for (let i = 0; i < 6000; i++) { console.log(request.uri[1]); }"
                    + " return { statusCode: 204 };"));
    get(url(distribution, "/a"));
    get(url(distribution, "/b"));
    assertThat(edges.functionLog("f"))
        .hasSize(10_000)
        .startsWith("a")
        .endsWith("b")
        .containsSequence("a", "b");
    assertThat(edges.functionLog("f").stream().filter("b"::equals)).hasSize(6000);
  }

  @Test
  void a_publication_reaches_all_behaviours_at_once() {
    String arn = onRequest("return { statusCode: 200, body: '1' };");
    Distribution distribution = running("viewer-request", arn);
    assertThat(get(url(distribution, "/a")).body()).isEqualTo("1");
    String etag = cloudFront.describeFunction(b -> b.name("f")).eTag();
    String changed =
        cloudFront
            .updateFunction(
                b ->
                    b.name("f")
                        .ifMatch(etag)
                        .functionConfig(c -> c.comment("").runtime(TWO))
                        .functionCode(
                            software.amazon.awssdk.core.SdkBytes.fromUtf8String(
                                "function handler(e) { return { statusCode: 200, body: '2' }; }")))
            .eTag();
    assertThat(get(url(distribution, "/a")).body()).isEqualTo("1");
    cloudFront.publishFunction(b -> b.name("f").ifMatch(changed));
    assertThat(get(url(distribution, "/a")).body()).isEqualTo("2");
  }

  @Test
  void a_stand_in_wins_over_javascript() {
    Distribution distribution =
        running("viewer-request", onRequest("return { statusCode: 200, body: 'js' };"));
    edges.standIn("f", event -> event.objectNode().put("statusCode", 200).put("body", "java"));
    assertThat(get(url(distribution, "/a")).body()).isEqualTo("java");
  }
}
