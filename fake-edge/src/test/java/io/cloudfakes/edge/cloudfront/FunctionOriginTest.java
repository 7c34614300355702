package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** Functions that choose the origin of a request. */
class FunctionOriginTest extends FunctionTestCase {
  private final OriginServer other = new OriginServer();

  @AfterEach
  void closeOther() {
    other.close();
  }

  private Distribution choosing(String statement) {
    return choosing("web", statement);
  }

  private Distribution choosing(String target, String statement) {
    String arn =
        published(
            "choose",
            TWO,
            "import cf from 'cloudfront';\n"
                + "function handler(event) { "
                + statement
                + " return event.request; }");
    return distribution(
        config ->
            config
                .origins(
                    o ->
                        o.quantity(2)
                            .items(
                                i ->
                                    i.id("web")
                                        .domainName("127.0.0.1")
                                        .customHeaders(
                                            h ->
                                                h.quantity(1)
                                                    .items(
                                                        c ->
                                                            c.headerName("X-Own")
                                                                .headerValue("web")))
                                        .customOriginConfig(
                                            c ->
                                                c.httpPort(origin.port())
                                                    .httpsPort(443)
                                                    .originProtocolPolicy("http-only")),
                                i ->
                                    i.id("other")
                                        .domainName("127.0.0.1")
                                        .customOriginConfig(
                                            c ->
                                                c.httpPort(other.port())
                                                    .httpsPort(443)
                                                    .originProtocolPolicy("http-only"))))
                .originGroups(
                    g ->
                        g.quantity(1)
                            .items(
                                i ->
                                    i.id("both")
                                        .members(
                                            m ->
                                                m.quantity(2)
                                                    .items(
                                                        x -> x.originId("web"),
                                                        x -> x.originId("other")))
                                        .failoverCriteria(
                                            f -> f.statusCodes(s -> s.quantity(1).items(500)))))
                .defaultCacheBehavior(
                    b ->
                        b.targetOriginId(target)
                            .viewerProtocolPolicy("allow-all")
                            .functionAssociations(
                                f ->
                                    f.quantity(1)
                                        .items(i -> i.eventType("viewer-request").functionARN(arn)))
                            .cachePolicyId(CACHING_DISABLED)));
  }

  @Test
  void another_origin_of_the_distribution_is_selected() {
    origin.put("/a", 200, "web");
    other.put("/a", 200, "other");
    Distribution distribution =
        choosing("if (event.request.uri === '/a') { cf.selectRequestOriginById('other'); }");
    assertThat(get(url(distribution, "/a")).body()).isEqualTo("other");
    assertThat(get(url(distribution, "/b")).statusCode()).isEqualTo(404);
    assertThat(origin.asked()).hasSize(1);
  }

  @Test
  void what_an_update_does_not_name_stays() {
    origin.put("/new/a", 200, "new");
    Distribution distribution = choosing("cf.updateRequestOrigin({ originPath: '/new' });");
    assertThat(get(url(distribution, "/a")).body()).isEqualTo("new");
    assertThat(origin.last().header("X-Own")).isEqualTo("web");
  }

  @Test
  void an_update_names_a_server_its_headers_and_its_port() {
    other.put("/a", 200, "other");
    Distribution distribution =
        choosing(
            "cf.updateRequestOrigin({ domainName: 'localhost', customHeaders: { 'x-new': 'n' },"
                + " connectionAttempts: 1, timeouts: { readTimeout: 5, connectionTimeout: 2,"
                + " keepAliveTimeout: 5 }, originShield: { enabled: false },"
                + " originAccessControlConfig: { enabled: false }, customOriginConfig: { port: "
                + other.port()
                + ", protocol: 'http', sslProtocols: ['TLSv1.2'] } });");
    assertThat(get(url(distribution, "/a")).body()).isEqualTo("other");
    assertThat(other.last().header("X-New")).isEqualTo("n");
    assertThat(other.last().header("X-Own")).isNull();
  }

  @Test
  void of_a_group_the_primary_alone_is_updated() {
    origin.put("/new/a", 500, "down");
    other.put("/a", 200, "other");
    Distribution distribution = choosing("both", "cf.updateRequestOrigin({ originPath: '/new' });");
    assertThat(get(url(distribution, "/a")).body()).isEqualTo("other");
    assertThat(origin.last().uri()).isEqualTo("/new/a");
    assertThat(other.last().uri()).isEqualTo("/a");
  }

  @Test
  void a_selected_origin_has_no_second() {
    origin.put("/a", 500, "down");
    Distribution distribution = choosing("both", "cf.selectRequestOriginById('web');");
    assertThat(get(url(distribution, "/a")).statusCode()).isEqualTo(500);
    assertThat(other.asked()).isEmpty();
  }

  @Test
  void a_group_of_origins_fails_over() {
    origin.put("/a", 500, "web");
    other.put("/a", 200, "other");
    Distribution distribution =
        choosing(
            "cf.createRequestOriginGroup({ originIds: ['web', { originId: 'other' }],"
                + " failoverCriteria: { statusCodes: [500, 503] } });");
    assertThat(get(url(distribution, "/a")).body()).isEqualTo("other");
    assertThat(origin.asked()).hasSize(1);
    assertThat(get(url(distribution, "/none")).statusCode()).isEqualTo(404);
    assertThat(other.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cf.selectRequestOriginById('none');",
        "cf.selectRequestOriginById();",
        "cf.updateRequestOrigin();",
        "cf.updateRequestOrigin({ unknown: 1 });",
        "cf.updateRequestOrigin({ domainName: '127.0.0.1' });",
        "cf.updateRequestOrigin({ domainName: 'host:80' });",
        "cf.updateRequestOrigin({ originPath: 'no-slash' });",
        "cf.updateRequestOrigin({ originPath: '/end/' });",
        "cf.updateRequestOrigin({ connectionAttempts: 4 });",
        "cf.updateRequestOrigin({ customHeaders: { 'X-Upper': 'a' } });",
        "cf.updateRequestOrigin({ customHeaders: { connection: 'close' } });",
        "cf.updateRequestOrigin({ timeouts: { readTimeout: 121 } });",
        "cf.updateRequestOrigin({ originShield: { enabled: true } });",
        "cf.updateRequestOrigin({ originAccessControlConfig: { enabled: true } });",
        "cf.updateRequestOrigin({ customOriginConfig: { port: 80, protocol: 'ftp', sslProtocols: []"
            + " } });",
        "cf.createRequestOriginGroup({ originIds: ['web'], failoverCriteria: { statusCodes: [500] }"
            + " });",
        "cf.createRequestOriginGroup({ originIds: ['web', 'other'], failoverCriteria: {"
            + " statusCodes: [418] } });",
        "cf.createRequestOriginGroup({ originIds: ['web', 'other'] });",
        "cf.createRequestOriginGroup({ originIds: ['web', 'other'], failoverCriteria: {"
            + " statusCodes: [500] }, unknown: 1 });",
        "cf.updateRequestOrigin({ domainName: 'a'.repeat(110) + '.s3.us-east-1.amazonaws.com' });",
        "cf.updateRequestOrigin({ customHeaders: { 'cache-control': 'a' } });",
        "cf.updateRequestOrigin({ customHeaders: { 'x-amz-date': 'a' } });",
        "cf.updateRequestOrigin({ customHeaders: { 'x-a': 'a\\nb' } });",
        "event.request.headers['x-a'] = { value: 'b' };"
            + " cf.updateRequestOrigin({ customHeaders: { 'x-a': 'a' } });",
      })
  void an_origin_that_cannot_be_is_a_bad_gateway(String statement) {
    HttpResponse<String> answer = get(url(choosing(statement), "/a"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(502);
    assertThat(cache(answer)).isEqualTo("FunctionValidationError");
    assertThat(origin.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cf.updateRequestOrigin({ hostHeader: 'example.org' });",
        "cf.updateRequestOrigin({ sni: 'example.org' });",
        "cf.selectRequestOriginById('other', { hostHeader: 'example.org' });",
        "cf.createRequestOriginGroup({ originIds: ['web', 'other'], selectionCriteria:"
            + " 'media-quality-score' });",
        "cf.createRequestOriginGroup({ originIds: ['web', { originId: 'other', originOverrides: {"
            + " hostHeader: 'example.org' } }], failoverCriteria: { statusCodes: [500] } });",
        "cf.createRequestOriginGroup({ originIds: ['web', 'other'], failoverCriteria: {"
            + " statusCodes: [500] }, originOverrides: { sni: 'example.org' } });",
        "console.log(cf.edgeLocation.serverIp);",
      })
  void what_is_not_modelled_says_so(String statement) {
    HttpResponse<String> answer = get(url(choosing(statement), "/a"));
    assertThat(answer.statusCode()).isEqualTo(501);
    assertThat(answer.body()).contains("does not model");
  }

  @Test
  void a_function_knows_its_edge_location() {
    edges.viewer("198.51.100.1").in("DE").at("FRA56-P1");
    Distribution distribution = choosing("return { statusCode: 200, body: cf.edgeLocation.name };");
    assertThat(get(url(distribution, "/a"), FakeCloudFront.VIEWER_HEADER, "198.51.100.1").body())
        .isEqualTo("FRA");
  }

  @Test
  void functions_after_the_answer_know_no_edge_location() {
    origin.put("/a", 200, "web");
    String arn =
        published(
            "late",
            TWO,
            "import cf from 'cloudfront';\n"
                + "function handler(event) { event.response.body = 'at ' + (cf.edgeLocation.name ||"
                + " 'none') + (cf.edgeLocation.region || ''); return event.response; }");
    assertThat(get(url(running("viewer-response", arn), "/a")).body()).isEqualTo("at none");
  }

  @Test
  void functions_after_the_answer_choose_no_origin() {
    origin.put("/a", 200, "web");
    String arn =
        published(
            "late",
            TWO,
            "import cf from 'cloudfront';\n"
                + "function handler(event) { cf.selectRequestOriginById('web'); return"
                + " event.response; }");
    HttpResponse<String> answer = get(url(running("viewer-response", arn), "/a"));
    assertThat(cache(answer)).isEqualTo("FunctionExecutionError");
  }
}
