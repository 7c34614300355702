package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.CreateDistributionTenantRequest;
import software.amazon.awssdk.services.cloudfront.model.DistributionTenant;

/** Functions before multi-tenant distributions. */
class FunctionTenantsTest extends FunctionTestCase {
  private static final String CODE =
      """
      import cf from 'cloudfront';
      function what(ask) { try { return ask(); } catch (e) { return String(e); } }
      function handler(event) {
        return { statusCode: 200, body: JSON.stringify({
          context: event.context,
          id: what(() => cf.distributionTenant.id),
          brand: what(() => cf.distributionTenant.parameters.get('brand')),
        }) };
      }
      """;

  private String function;

  @BeforeEach
  void function() {
    function = published("f", TWO, CODE);
  }

  private DistributionTenant tenant(Consumer<CreateDistributionTenantRequest.Builder> more) {
    String shared =
        distribution(
                config ->
                    config
                        .connectionMode("tenant-only")
                        .viewerCertificate(
                            v ->
                                v.acmCertificateArn(
                                        "arn:aws:acm:us-east-1:123456789012:certificate/1")
                                    .sslSupportMethod("sni-only"))
                        .tenantConfig(
                            t ->
                                t.parameterDefinitions(
                                    p ->
                                        p.name("brand")
                                            .definition(
                                                d -> d.stringSchema(s -> s.required(false)))))
                        .defaultCacheBehavior(
                            b ->
                                b.targetOriginId("web")
                                    .viewerProtocolPolicy("allow-all")
                                    .cachePolicyId(CACHING_DISABLED)
                                    .functionAssociations(
                                        f ->
                                            f.quantity(1)
                                                .items(
                                                    i ->
                                                        i.eventType("viewer-request")
                                                            .functionARN(function)))))
            .id();
    return cloudFront
        .createDistributionTenant(
            b -> {
              b.distributionId(shared).name("shop").domains(d -> d.domain("shop.example.com"));
              more.accept(b);
            })
        .distributionTenant();
  }

  @Test
  void the_event_has_the_connection_groups_domain_name_as_its_endpoint() {
    DistributionTenant tenant = tenant(b -> {});
    String endpoint =
        cloudFront
            .getConnectionGroup(b -> b.identifier(tenant.connectionGroupId()))
            .connectionGroup()
            .routingEndpoint();
    JsonNode context = json(get("https://shop.example.com/").body()).path("context");
    assertThat(context.path("endpoint").asText()).isEqualTo(endpoint);
    assertThat(context.has("distributionDomainName")).isFalse();
    assertThat(context.path("distributionId").asText()).isEqualTo(tenant.distributionId());
  }

  @Test
  void a_function_knows_the_tenant_and_its_parameters() {
    DistributionTenant tenant = tenant(b -> b.parameters(p -> p.name("brand").value("red")));
    JsonNode seen = json(get("https://shop.example.com/").body());
    assertThat(seen.path("id").asText()).isEqualTo(tenant.id());
    assertThat(seen.path("brand").asText()).isEqualTo("red");
  }

  @Test
  void a_parameter_that_the_tenant_does_not_have_is_an_error() {
    tenant(b -> {});
    assertThat(json(get("https://shop.example.com/").body()).path("brand").asText())
        .isEqualTo("Error: DistributionTenantParameterKeyNotFound");
  }

  @Test
  void before_a_standard_distribution_there_is_no_tenant() {
    JsonNode seen = json(get(url(running("viewer-request", function), "/")).body());
    assertThat(seen.at("/context").has("endpoint")).isFalse();
    for (String asked : new String[] {"id", "brand"}) {
      assertThat(seen.path(asked).asText())
          .isEqualTo("TypeError: distributionTenant module is not available");
    }
  }
}
