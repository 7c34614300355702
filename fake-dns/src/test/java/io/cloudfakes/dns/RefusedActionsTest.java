package io.cloudfakes.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53domains.Route53DomainsClient;

/** What a user meets whose code calls an action that is not modelled. */
class RefusedActionsTest {
  private final FakeAws aws = FakeAws.builder().seed(1).create();

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void an_action_that_is_not_modelled_answers_501_and_says_which() {
    Route53DomainsClient domains = aws.client(Route53DomainsClient.class);

    assertThatExceptionOfType(
            software.amazon.awssdk.services.route53domains.model.Route53DomainsException.class)
        .isThrownBy(() -> domains.listPrices(b -> b.tld("com")))
        .satisfies(
            refusal -> {
              assertThat(refusal.statusCode()).isEqualTo(501);
              assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("NotImplemented");
              assertThat(refusal.getMessage()).contains("route53domains:ListPrices");
              assertThat(refusal.requestId()).isNotBlank();
            });
    assertThat(aws.calls().of("route53domains:ListPrices"))
        .isNotEmpty()
        .allSatisfy(call -> assertThat(call.status()).isEqualTo(501));
  }

  @Test
  void it_is_the_same_over_the_socket() {
    assertThatExceptionOfType(
            software.amazon.awssdk.services.route53domains.model.Route53DomainsException.class)
        .isThrownBy(() -> aws.socketClient(Route53DomainsClient.class).viewBilling(b -> {}))
        .withMessageContaining("route53domains:ViewBilling");
  }

  @Test
  void a_member_that_is_not_modelled_is_named() {
    assertThatExceptionOfType(
            software.amazon.awssdk.services.route53domains.model.Route53DomainsException.class)
        .isThrownBy(
            () ->
                aws.client(Route53DomainsClient.class)
                    .checkDomainAvailability(b -> b.domainName("a.com").idnLangCode("ger")))
        .withMessageContaining("the member IdnLangCode of route53domains:CheckDomainAvailability");
  }
}
