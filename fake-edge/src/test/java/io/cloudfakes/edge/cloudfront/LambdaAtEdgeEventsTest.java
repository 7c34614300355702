package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** What functions are shown at each of the four events: AWS's shapes, member for member. */
class LambdaAtEdgeEventsTest extends LambdaAtEdgeTestCase {
  private static final String[] VIEWER = {
    FakeCloudFront.VIEWER_HEADER, "203.0.113.178", "User-Agent", "curl/7.66.0", "Accept", "*/*"
  };

  private String config(Distribution distribution, String event, HttpResponse<String> response) {
    return "'config':{'distributionDomainName':'"
        + distribution.domainName()
        + "','distributionId':'"
        + distribution.id()
        + "','eventType':'"
        + event
        + "','requestId':'"
        + response.headers().firstValue("X-Amz-Cf-Id").orElseThrow()
        + "'}";
  }

  private static String header(String name, String value) {
    return "'"
        + name.toLowerCase(java.util.Locale.ROOT)
        + "':[{'key':'"
        + name
        + "','value':'"
        + value
        + "'}]";
  }

  private String custom() {
    return "'origin':{'custom':{'customHeaders':{},'domainName':'127.0.0.1','keepaliveTimeout':5,"
        + "'path':'','port':"
        + origin.port()
        + ",'protocol':'http','readTimeout':30,'sslProtocols':['TLSv1','TLSv1.1','TLSv1.2']}}";
  }

  @Test
  void viewer_request() {
    origin.put("/", 200, "home");
    Distribution distribution = edge("viewer-request", LambdaAtEdgeTestCase::unchanged);
    HttpResponse<String> response = get(url(distribution, "/?size=large&a"), VIEWER);
    assertThat(response.body()).isEqualTo("home");
    assertThat(events)
        .containsExactly(
            json(
                "{'Records':[{'cf':{"
                    + config(distribution, "viewer-request", response)
                    + ",'request':{'clientIp':'203.0.113.178','headers':{"
                    + header("Host", distribution.domainName())
                    + ","
                    + header("User-Agent", "curl/7.66.0")
                    + ","
                    + header("Accept", "*/*")
                    + "},'method':'GET','querystring':'size=large&a','uri':'/'}}}]}"));
  }

  @Test
  void origin_request() {
    origin.put("/", 200, "home");
    Distribution distribution =
        edge(
            b -> b.cachePolicyId(CACHING_DISABLED),
            at("origin-request", version("f", LambdaAtEdgeTestCase::unchanged)));
    HttpResponse<String> response = get(url(distribution, "/?size=large"), VIEWER);
    assertThat(response.body()).isEqualTo("home");
    String via = response.headers().firstValue("Via").orElseThrow();
    assertThat(events)
        .containsExactly(
            json(
                "{'Records':[{'cf':{"
                    + config(distribution, "origin-request", response)
                    + ",'request':{'clientIp':'203.0.113.178','headers':{"
                    + header("Host", "127.0.0.1")
                    + ","
                    + header("User-Agent", "Amazon CloudFront")
                    + ","
                    + header("X-Forwarded-For", "203.0.113.178")
                    + ","
                    + header("Via", via)
                    + "},'method':'GET',"
                    + custom()
                    + ",'querystring':'','uri':'/'}}}]}"));
  }

  @Test
  void origin_response() {
    origin.put("/", 200, "home", "X-Mine", "1");
    Distribution distribution =
        edge(
            b -> b.cachePolicyId(CACHING_DISABLED),
            at("origin-response", version("f", LambdaAtEdgeTestCase::unchanged)));
    HttpResponse<String> response = get(url(distribution, "/"), VIEWER);
    assertThat(response.body()).isEqualTo("home");
    assertThat(response.headers().firstValue("X-Mine")).contains("1");
    String via = response.headers().firstValue("Via").orElseThrow();
    ObjectNode event = events.get(0).deepCopy();
    ObjectNode headers = (ObjectNode) event.at("/Records/0/cf/response/headers");
    assertThat(headers.remove("date").get(0).get("key").asText()).isEqualTo("Date");
    assertThat(event)
        .isEqualTo(
            json(
                "{'Records':[{'cf':{"
                    + config(distribution, "origin-response", response)
                    + ",'request':{'clientIp':'203.0.113.178','headers':{"
                    + header("Host", "127.0.0.1")
                    + ","
                    + header("User-Agent", "Amazon CloudFront")
                    + ","
                    + header("X-Forwarded-For", "203.0.113.178")
                    + ","
                    + header("Via", via)
                    + "},'method':'GET',"
                    + custom()
                    + ",'querystring':'','uri':'/'},'response':{'headers':{"
                    + header("Content-length", "4")
                    + ","
                    + header("X-mine", "1")
                    + "},'status':'200','statusDescription':'OK'}}}]}"));
  }

  @Test
  void viewer_response() {
    origin.put("/", 200, "home", "X-Mine", "1");
    Distribution distribution = edge("viewer-response", LambdaAtEdgeTestCase::unchanged);
    HttpResponse<String> response = get(url(distribution, "/?a=b"), VIEWER);
    assertThat(response.body()).isEqualTo("home");
    ObjectNode event = events.get(0).deepCopy();
    ((ObjectNode) event.at("/Records/0/cf/response/headers")).remove("date");
    assertThat(event)
        .isEqualTo(
            json(
                "{'Records':[{'cf':{"
                    + config(distribution, "viewer-response", response)
                    + ",'request':{'clientIp':'203.0.113.178','headers':{"
                    + header("Host", distribution.domainName())
                    + ","
                    + header("User-Agent", "curl/7.66.0")
                    + ","
                    + header("Accept", "*/*")
                    + "},'method':'GET','querystring':'a=b','uri':'/'},'response':{'headers':{"
                    + header("Content-length", "4")
                    + ","
                    + header("X-mine", "1")
                    + "},'status':'200','statusDescription':'OK'}}}]}"));
  }

  @Test
  void a_bucket_is_shown_as_an_s3_origin() {
    Distribution distribution =
        distribution(
            config ->
                config
                    .origins(
                        o ->
                            o.quantity(1)
                                .items(
                                    i ->
                                        i.id("web")
                                            .domainName("photos.s3.eu-west-1.amazonaws.com")
                                            .originPath("/v1")
                                            .customHeaders(
                                                h ->
                                                    h.quantity(1)
                                                        .items(
                                                            l ->
                                                                l.headerName("My-Header")
                                                                    .headerValue("Test")))
                                            .s3OriginConfig(s -> s.originAccessIdentity(""))))
                    .defaultCacheBehavior(
                        b ->
                            b.targetOriginId("web")
                                .viewerProtocolPolicy("allow-all")
                                .cachePolicyId(CACHING_OPTIMIZED)
                                .lambdaFunctionAssociations(
                                    l ->
                                        l.quantity(1)
                                            .items(
                                                at(
                                                    "origin-request",
                                                    version(
                                                        "f", cf -> json("{'status':'200'}")))))));
    get(url(distribution, "/"));
    JsonNode request = events.get(0).at("/Records/0/cf/request");
    assertThat(request.get("origin"))
        .isEqualTo(
            json(
                "{'s3':{'authMethod':'none','customHeaders':{"
                    + header("My-Header", "Test")
                    + "},'domainName':'photos.s3.eu-west-1.amazonaws.com','path':'/v1',"
                    + "'region':'eu-west-1'}}"));
    assertThat(request.at("/headers/host/0/value").asText())
        .isEqualTo("photos.s3.eu-west-1.amazonaws.com");
    assertThat(request.at("/headers/my-header").isMissingNode()).isTrue();
  }

  @Test
  void repeated_headers_are_lines_of_one_entry() {
    origin.put("/", 200, "home");
    Distribution distribution = edge("viewer-request", LambdaAtEdgeTestCase::unchanged);
    get(url(distribution, "/"), "X-Twice", "a", "X-Twice", "b");
    assertThat(events.get(0).at("/Records/0/cf/request/headers/x-twice"))
        .isEqualTo(
            json("{'x':[{'key':'X-Twice','value':'a'},{'key':'X-Twice','value':'b'}]}").get("x"));
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void a_body_is_shown_where_it_is_included_and_cut_where_it_is_long(Way way) {
    origin.put("/", 200, "home");
    String arn = version("f", LambdaAtEdgeTestCase::unchanged);
    Distribution distribution =
        edge(
            b ->
                b.cachePolicyId(CACHING_DISABLED)
                    .allowedMethods(
                        m ->
                            m.quantity(7)
                                .itemsWithStrings(
                                    "GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE")),
            at("viewer-request", arn).toBuilder().includeBody(true).build(),
            at("origin-request", arn).toBuilder().includeBody(true).build());
    String body = "x".repeat(50_000);
    assertThat(through(way, distribution, "POST", "/", body).statusCode()).isEqualTo(200);
    JsonNode viewers = events.get(0).at("/Records/0/cf/request/body");
    assertThat(viewers)
        .isEqualTo(
            json("{'inputTruncated':true,'action':'read-only','encoding':'base64'}")
                .put(
                    "data",
                    Base64.getEncoder()
                        .encodeToString("x".repeat(40 * 1024).getBytes(StandardCharsets.UTF_8))));
    JsonNode origins = events.get(1).at("/Records/0/cf/request/body");
    assertThat(origins.get("inputTruncated").asBoolean()).isFalse();
    assertThat(Base64.getDecoder().decode(origins.get("data").asText())).hasSize(50_000);

    through(way, distribution, "POST", "/", "x".repeat(1024 * 1024 + 1));
    assertThat(events.get(3).at("/Records/0/cf/request/body/inputTruncated").asBoolean()).isTrue();
    assertThat(
            Base64.getDecoder()
                .decode(events.get(3).at("/Records/0/cf/request/body/data").asText()))
        .hasSize(1024 * 1024);

    through(way, distribution, "/");
    assertThat(events.get(4).at("/Records/0/cf/request").has("body")).isFalse();

    through(way, distribution, "POST", "/", "x".repeat(40 * 1024));
    assertThat(events.get(6).at("/Records/0/cf/request/body/inputTruncated").asBoolean()).isFalse();
  }

  @Test
  void without_include_body_there_is_none() {
    origin.put("/", 200, "home");
    Distribution distribution =
        edge(
            b ->
                b.allowedMethods(
                    m ->
                        m.quantity(7)
                            .itemsWithStrings(
                                "GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE")),
            at("viewer-request", version("f", LambdaAtEdgeTestCase::unchanged)));
    through(Way.IN_PROCESS, distribution, "POST", "/", "hello");
    assertThat(events.get(0).at("/Records/0/cf/request").has("body")).isFalse();
  }

  @Test
  void origin_events_see_the_query_string_only_where_all_of_it_goes_on() {
    origin.put("/", 200, "home");
    String arn = version("f", LambdaAtEdgeTestCase::unchanged);
    Distribution some =
        edge(
            b -> b.originRequestPolicyId(someQueries()),
            at("origin-request", arn),
            at("origin-response", arn));
    get(url(some, "/?a=1&b=2"));
    assertThat(origin.last().uri()).isEqualTo("/?a=1");
    assertThat(events).allMatch(e -> e.at("/Records/0/cf/request/querystring").asText().isEmpty());
    events.clear();

    String keyed =
        cloudFront
            .createCachePolicy(
                b ->
                    b.cachePolicyConfig(
                        p ->
                            p.name("all")
                                .minTTL(0L)
                                .parametersInCacheKeyAndForwardedToOrigin(
                                    k ->
                                        k.enableAcceptEncodingGzip(false)
                                            .cookiesConfig(c -> c.cookieBehavior("none"))
                                            .headersConfig(h -> h.headerBehavior("none"))
                                            .queryStringsConfig(
                                                q -> q.queryStringBehavior("all")))))
            .cachePolicy()
            .id();
    get(url(edge(b -> b.cachePolicyId(keyed), at("origin-request", arn)), "/?a=1&b=2"));
    assertThat(events.get(0).at("/Records/0/cf/request/querystring").asText()).isEqualTo("a=1&b=2");
    events.clear();

    Distribution all =
        edge(
            b -> b.originRequestPolicyId(ALL_VIEWER),
            at("origin-request", arn),
            at("origin-response", arn));
    get(url(all, "/?a=1&b=2"));
    assertThat(origin.last().uri()).isEqualTo("/?a=1&b=2");
    assertThat(events)
        .hasSize(2)
        .allMatch(e -> e.at("/Records/0/cf/request/querystring").asText().equals("a=1&b=2"));
  }
}
