package io.cloudfakes.dns;

import static io.cloudfakes.dns.RecordSets.*;
import static io.cloudfakes.dns.assertions.DnsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeInfo;
import software.amazon.awssdk.services.route53.model.ChangeStatus;
import software.amazon.awssdk.services.route53.model.InvalidChangeBatchException;
import software.amazon.awssdk.services.route53.model.InvalidInputException;
import software.amazon.awssdk.services.route53.model.ListResourceRecordSetsResponse;
import software.amazon.awssdk.services.route53.model.NoSuchChangeException;
import software.amazon.awssdk.services.route53.model.NoSuchHealthCheckException;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Changes of record sets, their status, and lists of them. */
class RecordChangesTest {
  @ContractTest
  void names_come_back_as_route_53_writes_them(FakeDns dns, Route53Client route53) {
    String zone = zone(route53, "shop.test");
    apply(
        route53,
        zone,
        create(set("*.Shop.test", "A", 60, "192.0.2.1")),
        create(set("a@b.shop.test.", "A", 60, "192.0.2.1")),
        create(set("_x-1.shop.test", "TXT", 60, "\"a\" \"b\"")));

    assertThat(list(route53, zone))
        .extracting(ResourceRecordSet::name)
        .contains("\\052.shop.test.", "a\\100b.shop.test.", "_x-1.shop.test.");
    assertThat(dns.zone("shop.test")).hasRecord("*", "A", "192.0.2.1").hasNoRecord("y", "A");
  }

  @ContractTest
  void lists_are_in_the_order_of_reversed_labels(Route53Client route53) {
    String zone = zone(route53, "order.com");
    apply(
        route53,
        zone,
        create(set("api.order.com", "A", 60, "192.0.2.1")),
        create(set("api-v2.order.com", "A", 60, "192.0.2.1")),
        create(set("b.api.order.com", "A", 60, "192.0.2.1")),
        create(weighted("w.order.com", "2", 1, "192.0.2.1")),
        create(weighted("w.order.com", "1", 1, "192.0.2.1")),
        create(set("w.order.com", "AAAA", 60, "2001:db8::1")));

    assertThat(list(route53, zone))
        .extracting(set -> set.name() + " " + set.typeAsString() + " " + set.setIdentifier())
        .containsExactly(
            "order.com. NS null",
            "order.com. SOA null",
            "api-v2.order.com. A null",
            "api.order.com. A null",
            "b.api.order.com. A null",
            "w.order.com. A 1",
            "w.order.com. A 2",
            "w.order.com. AAAA null");
  }

  @ContractTest
  void cursors_name_the_first_record_of_the_next_page(Route53Client route53) {
    String zone = zone(route53, "shop.test");
    apply(
        route53,
        zone,
        create(weighted("w.shop.test", "1", 1, "192.0.2.1")),
        create(weighted("w.shop.test", "2", 1, "192.0.2.1")));

    ListResourceRecordSetsResponse page =
        route53.listResourceRecordSets(b -> b.hostedZoneId(zone).maxItems("3"));
    assertThat(page.resourceRecordSets()).hasSize(3);
    assertThat(page.isTruncated()).isTrue();
    assertThat(page.nextRecordName()).isEqualTo("w.shop.test.");
    assertThat(page.nextRecordTypeAsString()).isEqualTo("A");
    assertThat(page.nextRecordIdentifier()).isEqualTo("2");
    assertThat(page.maxItems()).isEqualTo("3");
    ListResourceRecordSetsResponse last =
        route53.listResourceRecordSets(
            b ->
                b.hostedZoneId(zone)
                    .startRecordName(page.nextRecordName())
                    .startRecordType(page.nextRecordTypeAsString())
                    .startRecordIdentifier(page.nextRecordIdentifier()));
    assertThat(last.resourceRecordSets())
        .extracting(ResourceRecordSet::setIdentifier)
        .containsExactly("2");
    assertThat(last.isTruncated()).isFalse();
    assertThat(
            route53
                .listResourceRecordSetsPaginator(b -> b.hostedZoneId(zone).maxItems("1"))
                .resourceRecordSets()
                .stream())
        .containsExactlyElementsOf(list(route53, zone));
  }

  @ContractTest
  void a_type_needs_a_name_and_a_name_must_be_one(Route53Client route53) {
    String zone = zone(route53, "shop.test");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () -> route53.listResourceRecordSets(b -> b.hostedZoneId(zone).startRecordType("A")));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () -> route53.listResourceRecordSets(b -> b.hostedZoneId(zone).startRecordName("a..")))
        .withMessageContaining(
            "FATAL problem: DomainLabelEmpty (Domain label is empty) encountered with 'a..'");
  }

  @ContractTest
  void upsert_replaces_and_delete_and_create_change_places(Route53Client route53, FakeDns dns) {
    String zone = zone(route53, "shop.test");
    ResourceRecordSet a = set("w.shop.test", "A", 60, "192.0.2.1", "192.0.2.2");
    apply(route53, zone, upsert(a));
    apply(route53, zone, upsert(a.toBuilder().ttl(5L).build()));
    apply(
        route53,
        zone,
        delete(set("W.shop.test.", "A", 5, "192.0.2.2", "192.0.2.1")),
        create(set("w.shop.test", "CNAME", 60, "x.shop.test")));

    assertThat(dns.zone("shop.test")).hasNoRecord("w", "A").hasRecord("w", "CNAME", "x.shop.test");
  }

  @ContractTest
  void a_change_is_in_sync_at_the_first_look(Route53Client route53) {
    String zone = zone(route53, "shop.test");
    ChangeInfo change = apply(route53, zone, create(set("w.shop.test", "A", 60, "192.0.2.1")));

    assertThat(change.status()).isEqualTo(ChangeStatus.PENDING);
    ChangeInfo now = route53.getChange(b -> b.id(change.id())).changeInfo();
    assertThat(now.status()).isEqualTo(ChangeStatus.INSYNC);
    assertThat(now.submittedAt()).isEqualTo(change.submittedAt());
    assertThatExceptionOfType(NoSuchChangeException.class)
        .isThrownBy(() -> route53.getChange(b -> b.id("CNONE")));
  }

  @Test
  void the_sdks_waiter_ends_without_waiting() {
    try (FakeAws aws = FakeAws.create()) {
      Route53Client route53 = aws.client(Route53Client.class);
      String zone = zone(route53, "shop.test");
      ChangeInfo change = apply(route53, zone, create(set("w.shop.test", "A", 60, "192.0.2.1")));

      assertThat(
              route53
                  .waiter()
                  .waitUntilResourceRecordSetsChanged(b -> b.id(change.id()))
                  .attemptsExecuted())
          .isEqualTo(1);
    }
  }

  @Test
  void name_servers_know_a_change_when_it_is_in_sync_and_not_before() {
    try (FakeAws aws =
        FakeAws.builder()
            .option(Route53Options.defaults().withPropagation(java.time.Duration.ofSeconds(60)))
            .create()) {
      Route53Client route53 = aws.client(Route53Client.class);
      String zone = zone(route53, "shop.test");
      ZoneView view = aws.fake(FakeDns.class).zone(zone);
      assertThat(view.published()).isEmpty();
      aws.clock().advance(java.time.Duration.ofSeconds(61));
      assertThat(view.published()).hasSize(2);

      ChangeInfo change = apply(route53, zone, create(set("w.shop.test", "A", 60, "192.0.2.1")));
      assertThat(list(route53, zone)).hasSize(3);
      aws.clock().advance(java.time.Duration.ofSeconds(59));
      assertThat(view.published()).hasSize(2);
      assertThat(route53.getChange(b -> b.id(change.id())).changeInfo().status())
          .isEqualTo(ChangeStatus.PENDING);
      aws.clock().advance(java.time.Duration.ofSeconds(1));
      assertThat(view.published()).hasSize(3);
      assertThat(route53.getChange(b -> b.id(change.id())).changeInfo().status())
          .isEqualTo(ChangeStatus.INSYNC);
    }
  }

  @ContractTest
  void aliases_and_every_policy_are_kept_as_given(Route53Client route53) {
    String zone = zone(route53, "shop.test");
    String collection =
        route53.createCidrCollection(b -> b.name("c").callerReference("1")).collection().id();
    route53.changeCidrCollection(
        b ->
            b.id(collection)
                .changes(c -> c.locationName("office").action("PUT").cidrList("198.51.100.0/24")));
    List<ResourceRecordSet> sets =
        List.of(
            set("t.shop.test.", "A", 60, "192.0.2.1"),
            alias("shop.test.", "A", zone, "t.shop.test."),
            alias("cf.shop.test.", "A", "Z2FDTNDATAQYW2", "d111111abcdef8.cloudfront.net."),
            policy("f.shop.test.", "p", b -> b.failover("PRIMARY")),
            policy("f.shop.test.", "s", b -> b.failover("SECONDARY")),
            policy("g.shop.test.", "de", b -> b.geoLocation(g -> g.countryCode("DE"))),
            policy("g.shop.test.", "eu", b -> b.geoLocation(g -> g.continentCode("EU"))),
            policy(
                "g.shop.test.",
                "tx",
                b -> b.geoLocation(g -> g.countryCode("US").subdivisionCode("TX"))),
            policy("g.shop.test.", "any", b -> b.geoLocation(g -> g.countryCode("*"))),
            policy("m.shop.test.", "1", b -> b.multiValueAnswer(true)),
            policy(
                "x.shop.test.",
                "1",
                b -> b.geoProximityLocation(g -> g.awsRegion("eu-west-1").bias(10))),
            policy(
                "i.shop.test.",
                "1",
                b -> b.cidrRoutingConfig(c -> c.collectionId(collection).locationName("office"))),
            policy(
                "i.shop.test.",
                "any",
                b -> b.cidrRoutingConfig(c -> c.collectionId(collection).locationName("*"))));

    apply(route53, zone, sets.stream().map(RecordSets::create).toArray(Change[]::new));

    assertThat(list(route53, zone)).containsAll(sets);
  }

  private static ResourceRecordSet policy(
      String name, String id, java.util.function.Consumer<ResourceRecordSet.Builder> policy) {
    ResourceRecordSet.Builder set = set(name, "A", 60, "192.0.2.1").toBuilder().setIdentifier(id);
    policy.accept(set);
    return set.build();
  }

  @ContractTest
  void a_health_check_must_be_there(Route53Client route53) {
    String zone = zone(route53, "shop.test");
    assertThatExceptionOfType(NoSuchHealthCheckException.class)
        .isThrownBy(
            () ->
                apply(
                    route53,
                    zone,
                    create(
                        weighted("w.shop.test", "1", 1, "192.0.2.1").toBuilder()
                            .healthCheckId("none")
                            .build())));
  }

  @ContractTest
  void an_identifier_s_policy_cannot_be_changed(Route53Client route53) {
    String zone = zone(route53, "shop.test");
    apply(route53, zone, create(weighted("w.shop.test", "1", 1, "192.0.2.1")));
    assertThatExceptionOfType(InvalidChangeBatchException.class)
        .isThrownBy(
            () ->
                apply(
                    route53, zone, upsert(latency("w.shop.test", "1", "eu-west-1", "192.0.2.1"))));
  }
}
