package io.cloudfakes.dns;

import static io.cloudfakes.dns.RecordSets.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.contract.ContractTest;
import java.util.List;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.InvalidInputException;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Documents that are not of the form of a request, refused in the words of AWS's schema. */
class InvalidXmlTest {
  @ContractTest
  void a_list_that_needs_something_and_has_nothing(Route53Client route53) {
    String zone = zone(route53, "shop.test");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () ->
                route53.changeResourceRecordSets(
                    b -> b.hostedZoneId(zone).changeBatch(c -> c.changes(List.of()))))
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo(
                        "Invalid XML ; cvc-complex-type.2.4.b: The content of element 'Changes' is"
                            + " not complete. One of '{\"https://route53.amazonaws.com/doc/2013-04-01/\":Change}'"
                            + " is expected."));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () ->
                apply(
                    route53,
                    zone,
                    create(
                        ResourceRecordSet.builder()
                            .name("w.shop.test")
                            .type("A")
                            .ttl(1L)
                            .resourceRecords(List.of())
                            .build())))
        .withMessageContaining(
            "Invalid XML ; cvc-complex-type.2.4.b: The content of element 'ResourceRecords' is not"
                + " complete. One of '{\"https://route53.amazonaws.com/doc/2013-04-01/\":ResourceRecord}' is"
                + " expected.");
  }

  @ContractTest
  void a_word_that_is_none_of_those_there_are(Route53Client route53) {
    String zone = zone(route53, "shop.test");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> apply(route53, zone, create(set("w.shop.test", "LOC", 60, "x"))))
        .withMessageContaining(
            "1 validation error detected: Value 'LOC' at"
                + " 'changeBatch.changes.1.member.resourceRecordSet.type' failed to satisfy"
                + " constraint: Member must satisfy enum value set: [");
  }
}
