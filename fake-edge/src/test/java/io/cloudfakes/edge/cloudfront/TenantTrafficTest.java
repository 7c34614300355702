package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontException;
import software.amazon.awssdk.services.cloudfront.model.CreateDistributionTenantRequest;
import software.amazon.awssdk.services.cloudfront.model.CreateDistributionTenantResponse;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.wafv2.Wafv2Client;

/** What viewers of distribution tenants get. */
class TenantTrafficTest extends CloudFrontTestCase {
  private static final String CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/1";
  private String shared;

  @BeforeEach
  void shared() {
    shared = distribution(c -> shared(c, true)).id();
  }

  /** Before the web server, at a path that the tenants say. */
  private void shared(DistributionConfig.Builder config, boolean certified) {
    config
        .connectionMode("tenant-only")
        .viewerCertificate(
            v -> {
              if (certified) {
                v.acmCertificateArn(CERTIFICATE).sslSupportMethod("sni-only");
              } else {
                v.cloudFrontDefaultCertificate(true);
              }
            })
        .tenantConfig(
            t ->
                t.parameterDefinitions(
                    p ->
                        p.name("brand")
                            .definition(
                                d -> d.stringSchema(s -> s.required(false).defaultValue("any")))))
        .origins(
            o ->
                o.quantity(1)
                    .items(
                        i ->
                            i.id("web")
                                .domainName("127.0.0.1")
                                .originPath("/{{brand}}")
                                .customOriginConfig(
                                    c ->
                                        c.httpPort(origin.port())
                                            .httpsPort(443)
                                            .originProtocolPolicy("http-only"))));
  }

  private CreateDistributionTenantResponse tenant(
      String name, Consumer<CreateDistributionTenantRequest.Builder> more) {
    return cloudFront.createDistributionTenant(
        b -> {
          b.distributionId(shared).name(name).domains(d -> d.domain(name + ".example.com"));
          more.accept(b);
        });
  }

  private HttpResponse<String> visit(String name, String... headers) {
    return get("https://" + name + ".example.com/page", headers);
  }

  @Test
  void each_tenant_has_its_parameters_and_its_own_cache() {
    origin.put("/red/page", 200, "red").put("/any/page", 200, "any");
    String red =
        tenant("red-shop", b -> b.parameters(p -> p.name("brand").value("red")))
            .distributionTenant()
            .id();
    tenant("plain-shop", b -> {});

    assertThat(visit("red-shop").body()).isEqualTo("red");
    assertThat(visit("plain-shop").body()).isEqualTo("any");
    assertThat(cache(visit("red-shop"))).isEqualTo("Hit");
    assertThat(cache(visit("plain-shop"))).isEqualTo("Hit");

    origin.put("/red/page", 200, "new red").put("/any/page", 200, "new any");
    cloudFront.createInvalidationForDistributionTenant(
        b ->
            b.id(red)
                .invalidationBatch(
                    i -> i.callerReference("1").paths(p -> p.quantity(1).items("/*"))));
    assertThat(visit("red-shop").body()).isEqualTo("new red");
    assertThat(visit("plain-shop").body()).isEqualTo("any");
    cloudFront.createInvalidation(
        b ->
            b.distributionId(shared)
                .invalidationBatch(
                    i -> i.callerReference("1").paths(p -> p.quantity(1).items("/*"))));
    assertThat(visit("plain-shop").body()).isEqualTo("new any");
  }

  @Test
  void what_is_disabled_or_not_named_serves_nobody() {
    origin.put("/any/page", 200, "any");
    var made = tenant("shop", b -> {});
    String group = made.distributionTenant().connectionGroupId();
    assertThat(visit("shop").statusCode()).isEqualTo(200);
    String endpoint =
        cloudFront.getConnectionGroup(b -> b.identifier(group)).connectionGroup().routingEndpoint();
    assertThat(get("https://" + endpoint + "/page").statusCode()).isEqualTo(403);

    cloudFront.updateConnectionGroup(b -> b.id(group).ifMatch("*").enabled(false));
    assertThat(visit("shop").statusCode()).isEqualTo(403);
    cloudFront.updateConnectionGroup(b -> b.id(group).ifMatch("*").enabled(true));
    assertThat(visit("shop").statusCode()).isEqualTo(200);
    cloudFront.updateDistributionTenant(
        b -> b.id(made.distributionTenant().id()).ifMatch(made.eTag()).enabled(false));
    assertThat(visit("shop").statusCode()).isEqualTo(403);
  }

  @Test
  void a_domain_without_a_certificate_serves_nobody_until_it_has_one() {
    origin.put("/any/page", 200, "any");
    shared = distribution(c -> shared(c, false)).id();
    var made = tenant("shop", b -> {});
    assertThat(visit("shop").statusCode()).isEqualTo(403);
    cloudFront.updateDistributionTenant(
        b ->
            b.id(made.distributionTenant().id())
                .ifMatch(made.eTag())
                .customizations(c -> c.certificate(x -> x.arn(CERTIFICATE))));
    assertThat(visit("shop").statusCode()).isEqualTo(200);
    assertThat(
            catchThrowableOfType(
                    CloudFrontException.class,
                    () ->
                        tenant(
                            "self",
                            b ->
                                b.managedCertificateRequest(
                                    m -> m.validationTokenHost("self-hosted"))))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("NotImplemented");
  }

  @Test
  void a_tenant_has_its_own_countries_and_its_own_web_acl() {
    origin.put("/any/page", 200, "any");
    edges.viewer("203.0.113.7").in("FR");
    var made =
        tenant(
            "shop",
            b ->
                b.customizations(
                    c -> c.geoRestrictions(g -> g.restrictionType("blacklist").locations("FR"))));
    tenant("open-shop", b -> {});
    assertThat(visit("shop", FakeCloudFront.VIEWER_HEADER, "203.0.113.7").statusCode())
        .isEqualTo(403);
    assertThat(visit("open-shop", FakeCloudFront.VIEWER_HEADER, "203.0.113.7").statusCode())
        .isEqualTo(200);

    String acl =
        aws.client(Wafv2Client.class)
            .createWebACL(
                b ->
                    b.name("closed")
                        .scope("CLOUDFRONT")
                        .defaultAction(d -> d.block(x -> {}))
                        .visibilityConfig(
                            v ->
                                v.sampledRequestsEnabled(true)
                                    .cloudWatchMetricsEnabled(true)
                                    .metricName("closed")))
            .summary()
            .arn();
    assertThat(visit("shop").statusCode()).isEqualTo(200);
    cloudFront.associateDistributionTenantWebACL(
        b -> b.id(made.distributionTenant().id()).webACLArn(acl));
    assertThat(visit("shop").statusCode()).isEqualTo(403);
    assertThat(visit("open-shop").statusCode()).isEqualTo(200);
    cloudFront.disassociateDistributionTenantWebACL(b -> b.id(made.distributionTenant().id()));
    assertThat(visit("shop").statusCode()).isEqualTo(200);
  }

  @Test
  void a_domain_that_moves_takes_its_viewers_along() {
    origin.put("/red/page", 200, "red").put("/any/page", 200, "any");
    var from =
        tenant(
            "shop",
            b -> b.domains(d -> d.domain("shop.example.com"), d -> d.domain("x.example.com")));
    var to = tenant("red-shop", b -> b.parameters(p -> p.name("brand").value("red")));
    assertThat(visit("shop").body()).isEqualTo("any");
    cloudFront.updateDistributionTenant(
        b -> b.id(from.distributionTenant().id()).ifMatch(from.eTag()).enabled(false));
    cloudFront.updateDomainAssociation(
        b ->
            b.domain("shop.example.com")
                .ifMatch(to.eTag())
                .targetResource(r -> r.distributionTenantId(to.distributionTenant().id())));
    assertThat(visit("shop").body()).isEqualTo("red");
  }

  @Test
  void a_multi_tenant_distribution_refuses_what_only_others_can_have() {
    for (Consumer<DistributionConfig.Builder> wrong :
        List.<Consumer<DistributionConfig.Builder>>of(
            c -> c.aliases(a -> a.quantity(1).items("www.example.com")),
            c -> c.priceClass("PriceClass_100"),
            c -> c.isIPV6Enabled(true),
            c ->
                c.logging(
                    l ->
                        l.enabled(true)
                            .includeCookies(false)
                            .bucket("b.s3.amazonaws.com")
                            .prefix("")),
            c -> c.webACLId("473e64fd-f30b-4765-81a0-62ad96dd167a"),
            c -> c.tenantConfig(t -> t.parameterDefinitions(List.of())))) {
      CloudFrontException refusal =
          catchThrowableOfType(
              CloudFrontException.class,
              () ->
                  distribution(
                      c -> {
                        shared(c, true);
                        wrong.accept(c);
                      }));
      assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("InvalidArgument");
    }
    CloudFrontException standard =
        catchThrowableOfType(
            CloudFrontException.class,
            () -> distribution(c -> c.tenantConfig(t -> t.parameterDefinitions(List.of()))));
    assertThat(standard.awsErrorDetails().errorCode()).isEqualTo("InvalidArgument");
  }

  @Test
  void a_vpc_origin_is_where_a_test_says() {
    String balancer =
        "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/50dc6c495c0c9188";
    origin.put("/page", 200, "from the VPC");
    String id =
        cloudFront
            .createVpcOrigin(
                b ->
                    b.vpcOriginEndpointConfig(
                        e ->
                            e.name("web")
                                .arn(balancer)
                                .httpPort(80)
                                .httpsPort(443)
                                .originProtocolPolicy("http-only")))
            .vpcOrigin()
            .id();
    var made =
        distribution(
            c ->
                c.origins(
                    o ->
                        o.quantity(1)
                            .items(
                                i ->
                                    i.id("web")
                                        .domainName("internal.example.com")
                                        .vpcOriginConfig(v -> v.vpcOriginId(id)))));
    assertThat(get(url(made, "/lost")).statusCode()).isEqualTo(502);
    edges.vpcOriginAt(
        balancer, new InetSocketAddress(InetAddress.getLoopbackAddress(), origin.port()));
    assertThat(get(url(made, "/page")).body()).isEqualTo("from the VPC");
    assertThat(origin.asked().get(0).header("Host")).isEqualTo("internal.example.com");
  }
}
