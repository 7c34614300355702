package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.cloudfront.internal.CloudFrontService;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Store;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/** Tenants, connection groups and VPC origins that take their time. */
class TenantClockTest extends CloudFrontTestCase {
  @Test
  void all_of_them_are_everywhere_when_their_time_has_come_and_the_changes_give_the_state() {
    try (FakeAws slow =
        FakeAws.builder()
            .recordChanges()
            .option(CloudFrontOptions.defaults().withDeploymentTime(Duration.ofMinutes(5)))
            .create()) {
      CloudFrontClient client = slow.client(CloudFrontClient.class);
      DistributionConfig config =
          config(
              c ->
                  c.connectionMode("tenant-only")
                      .viewerCertificate(
                          v ->
                              v.acmCertificateArn(
                                      "arn:aws:acm:us-east-1:123456789012:certificate/1")
                                  .sslSupportMethod("sni-only")));
      Distribution shared =
          client.createDistribution(b -> b.distributionConfig(config)).distribution();
      assertThat(shared.domainName()).isEmpty();
      String tenant =
          client
              .createDistributionTenant(
                  b ->
                      b.distributionId(shared.id())
                          .name("shop")
                          .domains(d -> d.domain("shop.example.com")))
              .distributionTenant()
              .id();
      String group = client.listConnectionGroups(b -> {}).connectionGroups().get(0).id();
      String origin =
          client
              .createVpcOrigin(
                  b ->
                      b.vpcOriginEndpointConfig(
                          e ->
                              e.name("web")
                                  .arn("arn:aws:ec2:eu-west-1:123456789012:instance/i-1")
                                  .httpPort(80)
                                  .httpsPort(443)
                                  .originProtocolPolicy("http-only")))
              .vpcOrigin()
              .id();
      Store<CloudFrontState> store = slow.store(CloudFrontService.SERVICE);
      assertThat(statuses(client, tenant, group, origin))
          .isEqualTo("InProgress InProgress Deploying");
      assertThat(store.state().hosts()).isEmpty();

      slow.clock().advance(Duration.ofMinutes(5));
      assertThat(statuses(client, tenant, group, origin)).isEqualTo("Deployed Deployed Deployed");
      assertThat(store.state().hosts()).containsOnlyKeys("shop.example.com");

      var disabled = client.updateDistributionTenant(b -> b.id(tenant).ifMatch("*").enabled(false));
      assertThat(disabled.distributionTenant().status()).isEqualTo("InProgress");
      slow.clock().advance(Duration.ofMinutes(5));
      client.deleteDistributionTenant(b -> b.id(tenant).ifMatch(disabled.eTag()));
      assertThat(store.state().hosts()).isEmpty();

      CloudFrontState replayed = CloudFrontState.EMPTY;
      for (Change<CloudFrontState> change : store.changes()) {
        replayed = change.applyTo(replayed);
      }
      assertThat(replayed).isEqualTo(store.state());
    }
  }

  private static String statuses(
      CloudFrontClient client, String tenant, String group, String origin) {
    return String.join(
        " ",
        client.getDistributionTenant(b -> b.identifier(tenant)).distributionTenant().status(),
        client.getConnectionGroup(b -> b.identifier(group)).connectionGroup().status(),
        client.getVpcOrigin(b -> b.id(origin)).vpcOrigin().status());
  }
}
