package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.wafv2.Wafv2Client;

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

    assertThat(get(url(guarded, "/shop")).body()).isEqualTo("shop");
    HttpResponse<String> stopped = get(url(guarded, "/admin"));
    assertThat(stopped.statusCode()).isEqualTo(403);
    assertThat(cache(stopped)).isEqualTo("Error");
    assertThat(origin.asked()).hasSize(1);
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
                                                c.insertHeaders(
                                                    h -> h.name("seen").value("yes")))))
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
