package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.BlockAction;

/** A distribution behind a web ACL. */
class WebAclTest extends CloudFrontTestCase {
  @Test
  void what_the_web_acl_stops_reaches_neither_cache_nor_origin() {
    origin.put("/shop", 200, "shop").put("/admin", 200, "admin");
    String acl =
        aws.client(Wafv2Client.class)
            .createWebACL(
                b ->
                    b.name("edge")
                        .scope("CLOUDFRONT")
                        .defaultAction(d -> d.allow(a -> {}))
                        .visibilityConfig(
                            v ->
                                v.sampledRequestsEnabled(true)
                                    .cloudWatchMetricsEnabled(true)
                                    .metricName("edge"))
                        .rules(
                            r ->
                                r.name("admin")
                                    .priority(0)
                                    .action(a -> a.block(x -> {}))
                                    .visibilityConfig(
                                        v ->
                                            v.sampledRequestsEnabled(true)
                                                .cloudWatchMetricsEnabled(true)
                                                .metricName("admin"))
                                    .statement(
                                        s ->
                                            s.byteMatchStatement(
                                                m ->
                                                    m.searchString(
                                                            SdkBytes.fromUtf8String("/admin"))
                                                        .fieldToMatch(f -> f.uriPath(u -> {}))
                                                        .positionalConstraint("STARTS_WITH")
                                                        .textTransformations(
                                                            t -> t.priority(0).type("NONE"))))))
            .summary()
            .arn();
    Distribution guarded = distribution(config -> config.webACLId(acl));
    String stream = "arn:aws:firehose:us-east-1:123456789012:deliverystream/aws-waf-logs-edge";
    aws.client(Wafv2Client.class)
        .putLoggingConfiguration(
            b -> b.loggingConfiguration(l -> l.resourceArn(acl).logDestinationConfigs(stream)));

    assertThat(get(url(guarded, "/shop")).body()).isEqualTo("shop");
    HttpResponse<String> stopped = get(url(guarded, "/admin"));
    assertThat(stopped.statusCode()).isEqualTo(403);
    assertThat(cache(stopped)).isEqualTo("Error");
    assertThat(stopped.body()).contains("403 ERROR", "Request blocked.");
    assertThat(origin.asked()).hasSize(1);
    String id = stopped.headers().firstValue("x-amz-cf-id").orElseThrow();
    assertThat(aws.deliveries().to(stream).get(1).message().utf8())
        .contains("\"requestId\":\"" + id + "\"");
  }

  @Test
  void a_reply_of_the_web_acls_own_has_no_error_page_but_a_plain_block_has() {
    origin.put("/sorry", 200, "sorry");
    Wafv2Client waf = aws.client(Wafv2Client.class);
    String own = acl(waf, "own", b -> b.customResponse(c -> c.responseCode(403)));
    String plain = acl(waf, "plain", b -> {});
    assertThat(answer(own)).isEqualTo("403 ");
    assertThat(answer(plain)).isEqualTo("200 sorry");
  }

  @Test
  void a_web_acl_stands_before_the_edges_when_it_is_deployed() throws Exception {
    origin.put("/", 200, "home");
    try (FakeAws slow =
        FakeAws.builder()
            .option(CloudFrontOptions.defaults().withDeploymentTime(Duration.ofMinutes(5)))
            .create()) {
      DistributionView site =
          slow.fake(FakeCloudFront.class).serve(URI.create("http://127.0.0.1:" + origin.port()));
      slow.clock().advance(Duration.ofMinutes(5));
      String acl = acl(slow.client(Wafv2Client.class), "late", b -> {});
      CloudFrontClient client = slow.client(CloudFrontClient.class);
      client.associateDistributionWebACL(b -> b.id(site.id()).webACLArn(acl));

      assertThat(status(slow, site)).isEqualTo(200);
      slow.clock().advance(Duration.ofMinutes(5));
      assertThat(status(slow, site)).isEqualTo(403);
    }
  }

  private static int status(FakeAws world, DistributionView site) throws Exception {
    return world
        .httpClient()
        .send(HttpRequest.newBuilder(site.url("/")).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private String answer(String acl) {
    Distribution guarded =
        distribution(
            config ->
                config
                    .webACLId(acl)
                    .customErrorResponses(
                        c ->
                            c.quantity(1)
                                .items(
                                    e ->
                                        e.errorCode(403)
                                            .responseCode("200")
                                            .responsePagePath("/sorry")
                                            .errorCachingMinTTL(0L))));
    HttpResponse<String> stopped = get(url(guarded, "/any"));
    return stopped.statusCode() + " " + stopped.body();
  }

  private static String acl(Wafv2Client waf, String name, Consumer<BlockAction.Builder> block) {
    return waf.createWebACL(
            b ->
                b.name(name)
                    .scope("CLOUDFRONT")
                    .defaultAction(d -> d.block(block))
                    .visibilityConfig(
                        v ->
                            v.sampledRequestsEnabled(true)
                                .cloudWatchMetricsEnabled(true)
                                .metricName(name)))
        .summary()
        .arn();
  }

  @Test
  void headers_that_the_web_acl_adds_go_on_to_the_origin() {
    origin.put("/a", 200, "a");
    String acl =
        aws.client(Wafv2Client.class)
            .createWebACL(
                b ->
                    b.name("adding")
                        .scope("CLOUDFRONT")
                        .defaultAction(
                            d ->
                                d.allow(
                                    a ->
                                        a.customRequestHandling(
                                            c ->
                                                c.insertHeaders(h -> h.name("seen").value("yes")))))
                        .visibilityConfig(
                            v ->
                                v.sampledRequestsEnabled(true)
                                    .cloudWatchMetricsEnabled(true)
                                    .metricName("adding")))
            .summary()
            .arn();
    Distribution guarded =
        distribution(
            config ->
                config
                    .webACLId(acl)
                    .defaultCacheBehavior(
                        b ->
                            b.targetOriginId("web")
                                .viewerProtocolPolicy("allow-all")
                                .originRequestPolicyId("216adef6-5c7f-47e4-b989-5492eafa07d3")
                                .cachePolicyId(CACHING_DISABLED)));
    get(url(guarded, "/a"), "x-amzn-waf-seen", "no");
    assertThat(origin.last().header("x-amzn-waf-seen")).isEqualTo("yes");
  }
}
