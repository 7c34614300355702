package io.cloudfakes.edge.apigateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.wafv2.Wafv2Client;

/** A stage behind a web ACL. */
class WebAclTest {
  private final FakeAws aws = FakeAws.create();

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void a_rate_limit_is_exact_and_its_refusal_is_the_apis() {
    LiveApi api = new LiveApi(aws);
    api.mock("GET", "/pets", "{}").deploy();
    Wafv2Client waf = aws.client(Wafv2Client.class);
    String acl =
        waf.createWebACL(
                b ->
                    b.name("api")
                        .scope("REGIONAL")
                        .defaultAction(d -> d.allow(a -> {}))
                        .visibilityConfig(
                            v ->
                                v.sampledRequestsEnabled(true)
                                    .cloudWatchMetricsEnabled(true)
                                    .metricName("api"))
                        .rules(
                            r ->
                                r.name("rate")
                                    .priority(0)
                                    .action(a -> a.block(x -> {}))
                                    .visibilityConfig(
                                        v ->
                                            v.sampledRequestsEnabled(true)
                                                .cloudWatchMetricsEnabled(true)
                                                .metricName("rate"))
                                    .statement(
                                        s ->
                                            s.rateBasedStatement(
                                                m -> m.limit(10L).aggregateKeyType("IP")))))
            .summary()
            .arn();
    waf.associateWebACL(
        b ->
            b.webACLArn(acl)
                .resourceArn(
                    "arn:aws:apigateway:us-east-1::/restapis/" + LiveApi.ID + "/stages/prod"));

    String stream = "arn:aws:firehose:us-east-1:123456789012:deliverystream/aws-waf-logs-api";
    waf.putLoggingConfiguration(
        b -> b.loggingConfiguration(l -> l.resourceArn(acl).logDestinationConfigs(stream)));

    HttpRequest request = LiveApi.request("GET", "/prod/pets").build();
    for (int i = 0; i < 10; i++) {
      assertThat(api.overSocket(request).statusCode()).isEqualTo(200);
    }
    HttpResponse<String> stopped = api.overSocket(request);
    assertThat(stopped.statusCode()).isEqualTo(403);
    assertThat(stopped.body()).isEqualTo("{\"message\":\"Forbidden\"}");
    assertThat(stopped.headers().firstValue("x-amzn-ErrorType")).hasValue("ForbiddenException");
    String id = stopped.headers().firstValue("x-amz-apigw-id").orElseThrow();
    assertThat(aws.deliveries().to(stream).get(10).message().utf8())
        .contains("\"requestId\":\"" + id + "\"");
  }

  @Test
  void a_reply_of_the_web_acls_own_is_sent_with_its_headers() {
    LiveApi api = new LiveApi(aws);
    api.mock("GET", "/pets", "{}").deploy();
    Wafv2Client waf = aws.client(Wafv2Client.class);
    String acl =
        waf.createWebACL(
                b ->
                    b.name("api")
                        .scope("REGIONAL")
                        .defaultAction(
                            d ->
                                d.block(
                                    x ->
                                        x.customResponse(
                                            c ->
                                                c.responseCode(403)
                                                    .responseHeaders(
                                                        h -> h.name("x-why").value("closed")))))
                        .visibilityConfig(
                            v ->
                                v.sampledRequestsEnabled(true)
                                    .cloudWatchMetricsEnabled(true)
                                    .metricName("api")))
            .summary()
            .arn();
    waf.associateWebACL(
        b ->
            b.webACLArn(acl)
                .resourceArn(
                    "arn:aws:apigateway:us-east-1::/restapis/" + LiveApi.ID + "/stages/prod"));
    HttpResponse<String> stopped = api.overSocket(LiveApi.request("GET", "/prod/pets").build());
    assertThat(stopped.statusCode()).isEqualTo(403);
    assertThat(stopped.headers().firstValue("x-why")).hasValue("closed");
    assertThat(stopped.body()).isEmpty();
  }
}
