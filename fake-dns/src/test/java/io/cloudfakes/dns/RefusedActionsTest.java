package io.cloudfakes.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.Route53Exception;
import software.amazon.awssdk.services.route53domains.Route53DomainsClient;
import software.amazon.awssdk.services.route53domains.model.Route53DomainsException;

/** What a user meets whose code calls an action that is not modelled. */
class RefusedActionsTest {
  private final FakeAws aws = FakeAws.builder().seed(1).create();

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void a_world_has_route_53() {
    assertThat(aws.fake(FakeDns.class)).isNotNull();
  }

  @Test
  void an_action_of_route_53_answers_501_and_says_which() {
    Route53Client route53 = aws.client(Route53Client.class);

    assertThatExceptionOfType(Route53Exception.class)
        .isThrownBy(() -> route53.createHostedZone(b -> b.name("example.com").callerReference("1")))
        .satisfies(
            refusal -> {
              assertThat(refusal.statusCode()).isEqualTo(501);
              assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("NotImplemented");
              assertThat(refusal.getMessage())
                  .contains("Cloudfakes does not model route53:CreateHostedZone yet");
              assertThat(refusal.requestId()).isNotBlank();
            });
  }

  @Test
  void an_action_with_path_labels_is_told_apart() {
    Route53Client route53 = aws.client(Route53Client.class);

    assertThatExceptionOfType(Route53Exception.class)
        .isThrownBy(() -> route53.listResourceRecordSets(b -> b.hostedZoneId("Z1")))
        .withMessageContaining("route53:ListResourceRecordSets");
    assertThatExceptionOfType(Route53Exception.class)
        .isThrownBy(() -> route53.getDNSSEC(b -> b.hostedZoneId("Z1")))
        .withMessageContaining("route53:GetDnssec");
    assertThatExceptionOfType(Route53Exception.class)
        .isThrownBy(
            () -> route53.updateTrafficPolicyComment(b -> b.id("1").version(1).comment("c")))
        .withMessageContaining("route53:UpdateTrafficPolicyComment");
  }

  @Test
  void an_action_of_route_53_domains_answers_501_and_says_which() {
    Route53DomainsClient domains = aws.client(Route53DomainsClient.class);

    assertThatExceptionOfType(Route53DomainsException.class)
        .isThrownBy(() -> domains.checkDomainAvailability(b -> b.domainName("example.com")))
        .satisfies(
            refusal -> {
              assertThat(refusal.statusCode()).isEqualTo(501);
              assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("NotImplemented");
              assertThat(refusal.getMessage()).contains("route53domains:CheckDomainAvailability");
            });
  }

  @Test
  void the_refused_call_is_in_the_call_log() {
    Route53Client route53 = aws.client(Route53Client.class);

    assertThatExceptionOfType(Route53Exception.class).isThrownBy(() -> route53.listHostedZones());

    assertThat(aws.calls().of("route53:ListHostedZones"))
        .isNotEmpty()
        .allSatisfy(call -> assertThat(call.status()).isEqualTo(501));
  }

  @Test
  void it_is_the_same_over_the_socket() {
    assertThatExceptionOfType(Route53Exception.class)
        .isThrownBy(() -> aws.socketClient(Route53Client.class).listHostedZones())
        .withMessageContaining("route53:ListHostedZones");
    assertThatExceptionOfType(Route53DomainsException.class)
        .isThrownBy(() -> aws.socketClient(Route53DomainsClient.class).listDomains())
        .withMessageContaining("route53domains:ListDomains");
  }
}
