package io.cloudfakes.dns;

import static io.cloudfakes.dns.RecordSets.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.AccountLimitType;
import software.amazon.awssdk.services.route53.model.ChangeStatus;
import software.amazon.awssdk.services.route53.model.ConflictingDomainExistsException;
import software.amazon.awssdk.services.route53.model.CreateHostedZoneResponse;
import software.amazon.awssdk.services.route53.model.DelegationSet;
import software.amazon.awssdk.services.route53.model.DelegationSetInUseException;
import software.amazon.awssdk.services.route53.model.GetAccountLimitResponse;
import software.amazon.awssdk.services.route53.model.GetHostedZoneLimitResponse;
import software.amazon.awssdk.services.route53.model.HostedZone;
import software.amazon.awssdk.services.route53.model.HostedZoneAlreadyExistsException;
import software.amazon.awssdk.services.route53.model.HostedZoneLimitType;
import software.amazon.awssdk.services.route53.model.HostedZoneNotEmptyException;
import software.amazon.awssdk.services.route53.model.HostedZoneNotFoundException;
import software.amazon.awssdk.services.route53.model.HostedZoneNotPrivateException;
import software.amazon.awssdk.services.route53.model.InvalidDomainNameException;
import software.amazon.awssdk.services.route53.model.InvalidVpcIdException;
import software.amazon.awssdk.services.route53.model.LastVpcAssociationException;
import software.amazon.awssdk.services.route53.model.ListHostedZonesByNameResponse;
import software.amazon.awssdk.services.route53.model.NoSuchDelegationSetException;
import software.amazon.awssdk.services.route53.model.NoSuchHealthCheckException;
import software.amazon.awssdk.services.route53.model.NoSuchHostedZoneException;
import software.amazon.awssdk.services.route53.model.NoSuchQueryLoggingConfigException;
import software.amazon.awssdk.services.route53.model.NotAuthorizedException;
import software.amazon.awssdk.services.route53.model.PublicZoneVpcAssociationException;
import software.amazon.awssdk.services.route53.model.QueryLoggingConfig;
import software.amazon.awssdk.services.route53.model.QueryLoggingConfigAlreadyExistsException;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;
import software.amazon.awssdk.services.route53.model.Route53Exception;
import software.amazon.awssdk.services.route53.model.Tag;
import software.amazon.awssdk.services.route53.model.VPC;
import software.amazon.awssdk.services.route53.model.VpcAssociationAuthorizationNotFoundException;
import software.amazon.awssdk.services.route53.model.VpcAssociationNotFoundException;

/** Hosted zones as the API shows them. */
class HostedZonesTest {
  @ContractTest
  void a_new_public_zone_has_four_servers_and_its_first_records(Route53Client route53) {
    CreateHostedZoneResponse made =
        route53.createHostedZone(
            b -> b.name("Shop.Test").callerReference("1").hostedZoneConfig(c -> c.comment("mine")));

    assertThat(made.sdkHttpResponse().statusCode()).isEqualTo(201);
    assertThat(made.location()).endsWith("/2013-04-01/hostedzone/" + plain(made.hostedZone().id()));
    assertThat(made.hostedZone().name()).isEqualTo("shop.test.");
    assertThat(made.hostedZone().resourceRecordSetCount()).isEqualTo(2);
    assertThat(made.hostedZone().config().comment()).isEqualTo("mine");
    assertThat(made.hostedZone().config().privateZone()).isFalse();
    assertThat(made.changeInfo().status()).isEqualTo(ChangeStatus.PENDING);
    assertThat(made.delegationSet().nameServers())
        .hasSize(4)
        .allMatch(server -> server.matches("ns-\\d{1,4}\\.awsdns-\\d\\d\\.(com|net|org|co\\.uk)"));

    List<ResourceRecordSet> records = list(route53, plain(made.hostedZone().id()));
    assertThat(records).extracting(ResourceRecordSet::typeAsString).containsExactly("NS", "SOA");
    assertThat(records).extracting(ResourceRecordSet::ttl).containsExactly(172_800L, 900L);
    assertThat(records.get(1).resourceRecords().get(0).value())
        .isEqualTo(
            made.delegationSet().nameServers().get(0)
                + ". awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400");
  }

  @ContractTest
  void a_name_may_be_taken_twice_and_a_caller_reference_not(Route53Client route53) {
    CreateHostedZoneResponse one =
        route53.createHostedZone(b -> b.name("shop.test").callerReference("1"));
    CreateHostedZoneResponse other =
        route53.createHostedZone(b -> b.name("shop.test").callerReference("2"));

    assertThat(other.delegationSet().nameServers())
        .doesNotContainAnyElementsOf(one.delegationSet().nameServers());
    assertThatExceptionOfType(HostedZoneAlreadyExistsException.class)
        .isThrownBy(() -> route53.createHostedZone(b -> b.name("b.test").callerReference("1")))
        .satisfies(e -> assertThat(e.statusCode()).isEqualTo(409))
        .withMessageContaining(
            "A hosted zone has already been created with the specified caller reference.");
  }

  @ContractTest
  void a_zone_that_is_not_there_is_said_so(Route53Client route53) {
    assertThatExceptionOfType(NoSuchHostedZoneException.class)
        .isThrownBy(() -> route53.getHostedZone(b -> b.id("ZNOTHERE")))
        .satisfies(e -> assertThat(e.statusCode()).isEqualTo(404))
        .withMessageContaining("No hosted zone found with ID: ZNOTHERE");
  }

  @ContractTest
  void only_an_empty_zone_is_deleted(Route53Client route53) {
    String zone = zone(route53, "shop.test");
    apply(route53, zone, create(set("www.shop.test", "A", 60, "192.0.2.1")));

    assertThatExceptionOfType(HostedZoneNotEmptyException.class)
        .isThrownBy(() -> route53.deleteHostedZone(b -> b.id(zone)))
        .withMessageContaining(
            "The specified hosted zone contains non-required resource record sets and so cannot be"
                + " deleted.");

    apply(route53, zone, delete(set("www.shop.test", "A", 60, "192.0.2.1")));
    assertThat(route53.deleteHostedZone(b -> b.id(zone)).changeInfo().id()).isNotBlank();
    assertThatExceptionOfType(NoSuchHostedZoneException.class)
        .isThrownBy(() -> route53.getHostedZone(b -> b.id(zone)));
  }

  @ContractTest
  void names_that_cannot_be_zones_are_refused(Route53Client route53) {
    for (String name : List.of("com", "a..test", "*.shop.test", "x".repeat(64) + ".test")) {
      assertThatExceptionOfType(InvalidDomainNameException.class)
          .as(name)
          .isThrownBy(() -> route53.createHostedZone(b -> b.name(name).callerReference(name)));
    }
  }

  @ContractTest
  void lists_turn_pages_without_losing_a_zone(Route53Client route53) {
    for (int i = 0; i < 7; i++) {
      zone(route53, "z" + i + ".test");
    }
    assertThat(
            route53.listHostedZonesPaginator(b -> b.maxItems("3")).hostedZones().stream()
                .map(HostedZone::name))
        .hasSize(7)
        .doesNotHaveDuplicates();
    assertThat(route53.getHostedZoneCount().hostedZoneCount()).isEqualTo(7);
    route53.updateHostedZoneComment(
        b -> b.id(route53.listHostedZones().hostedZones().get(0).id()).comment("new"));
    assertThat(route53.listHostedZones().hostedZones().get(0).config().comment()).isEqualTo("new");
  }

  @ContractTest
  void by_name_the_order_is_of_reversed_labels(Route53Client route53) {
    for (String name : List.of("b.test", "a.b.test", "a.test", "z.org")) {
      zone(route53, name);
    }
    ListHostedZonesByNameResponse first = route53.listHostedZonesByName(b -> b.maxItems("2"));
    assertThat(first.hostedZones())
        .extracting(HostedZone::name)
        .containsExactly("z.org.", "a.test.");
    assertThat(first.isTruncated()).isTrue();
    assertThat(first.nextDNSName()).isEqualTo("b.test.");
    ListHostedZonesByNameResponse second =
        route53.listHostedZonesByName(
            b -> b.dnsName(first.nextDNSName()).hostedZoneId(first.nextHostedZoneId()));
    assertThat(second.hostedZones())
        .extracting(HostedZone::name)
        .containsExactly("b.test.", "a.b.test.");
    assertThat(second.isTruncated()).isFalse();
  }

  @ContractTest
  void a_private_zone_is_seen_by_its_vpcs(Route53Client route53) {
    VPC vpc = VPC.builder().vpcId("vpc-0123456789abcdef0").vpcRegion("eu-west-1").build();
    VPC other = VPC.builder().vpcId("vpc-11111111").vpcRegion("us-east-1").build();
    CreateHostedZoneResponse made =
        route53.createHostedZone(
            b ->
                b.name("corp")
                    .callerReference("1")
                    .vpc(vpc)
                    .hostedZoneConfig(c -> c.privateZone(true)));
    String id = plain(made.hostedZone().id());
    assertThat(made.vpc()).isEqualTo(vpc);
    assertThat(made.delegationSet()).isNull();
    assertThat(list(route53, id).get(1).resourceRecords().get(0).value())
        .startsWith("ns-1536.awsdns-00.co.uk. ");

    route53.associateVPCWithHostedZone(b -> b.hostedZoneId(id).vpc(other));
    assertThat(route53.getHostedZone(b -> b.id(id)).vpCs()).containsExactly(vpc, other);
    assertThat(
            route53
                .listHostedZonesByVPC(b -> b.vpcId(other.vpcId()).vpcRegion(other.vpcRegion()))
                .hostedZoneSummaries())
        .singleElement()
        .satisfies(
            zone -> {
              assertThat(zone.name()).isEqualTo("corp.");
              assertThat(zone.owner().owningAccount()).isEqualTo("123456789012");
            });
    route53.disassociateVPCFromHostedZone(b -> b.hostedZoneId(id).vpc(vpc));
    assertThatExceptionOfType(LastVpcAssociationException.class)
        .isThrownBy(
            () -> route53.disassociateVPCFromHostedZone(b -> b.hostedZoneId(id).vpc(other)));
    assertThatExceptionOfType(VpcAssociationNotFoundException.class)
        .isThrownBy(() -> route53.disassociateVPCFromHostedZone(b -> b.hostedZoneId(id).vpc(vpc)));
    assertThatExceptionOfType(InvalidVpcIdException.class)
        .isThrownBy(
            () ->
                route53.associateVPCWithHostedZone(
                    b -> b.hostedZoneId(id).vpc(v -> v.vpcId("x").vpcRegion("us-east-1"))))
        .withMessageContaining("The VPC ID is invalid.");
    assertThatExceptionOfType(PublicZoneVpcAssociationException.class)
        .isThrownBy(
            () ->
                route53.associateVPCWithHostedZone(
                    b -> b.hostedZoneId(zone(route53, "p.test")).vpc(other)));
  }

  @ContractTest
  void another_account_needs_an_authorization(FakeAws aws, Route53Client route53) {
    VPC vpc = VPC.builder().vpcId("vpc-0123456789abcdef0").vpcRegion("eu-west-1").build();
    VPC theirs = VPC.builder().vpcId("vpc-22222222").vpcRegion("us-east-1").build();
    String id =
        plain(
            route53
                .createHostedZone(b -> b.name("corp.test").callerReference("1").vpc(vpc))
                .hostedZone()
                .id());
    io.cloudfakes.iam.Credentials key = aws.issueAccessKey("210987654321");
    Route53Client other =
        aws.client(
            Route53Client.class,
            aws.settings().withCredentials(key.accessKeyId(), key.secretAccessKey()));

    assertThatExceptionOfType(NotAuthorizedException.class)
        .isThrownBy(() -> other.associateVPCWithHostedZone(b -> b.hostedZoneId(id).vpc(theirs)))
        .satisfies(e -> assertThat(e.statusCode()).isEqualTo(401));
    route53.createVPCAssociationAuthorization(b -> b.hostedZoneId(id).vpc(theirs));
    assertThat(route53.listVPCAssociationAuthorizations(b -> b.hostedZoneId(id)).vpCs())
        .containsExactly(theirs);
    other.associateVPCWithHostedZone(b -> b.hostedZoneId(id).vpc(theirs));
    route53.deleteVPCAssociationAuthorization(b -> b.hostedZoneId(id).vpc(theirs));
    assertThat(route53.getHostedZone(b -> b.id(id)).vpCs()).containsExactly(vpc, theirs);
    assertThatExceptionOfType(Route53Exception.class)
        .isThrownBy(() -> other.getHostedZone(b -> b.id(id)))
        .satisfies(e -> assertThat(e.statusCode()).isEqualTo(403));
    assertThatExceptionOfType(VpcAssociationAuthorizationNotFoundException.class)
        .isThrownBy(
            () -> route53.deleteVPCAssociationAuthorization(b -> b.hostedZoneId(id).vpc(theirs)));
  }

  @ContractTest
  void zones_share_the_servers_of_a_reusable_delegation_set(Route53Client route53) {
    DelegationSet set =
        route53.createReusableDelegationSet(b -> b.callerReference("s")).delegationSet();
    String id = plain(set.id());
    CreateHostedZoneResponse one =
        route53.createHostedZone(b -> b.name("a.test").callerReference("1").delegationSetId(id));
    assertThat(one.delegationSet().nameServers()).isEqualTo(set.nameServers());
    assertThatExceptionOfType(ConflictingDomainExistsException.class)
        .isThrownBy(
            () ->
                route53.createHostedZone(
                    b -> b.name("x.a.test").callerReference("2").delegationSetId(id)));
    assertThat(route53.listHostedZones(b -> b.delegationSetId(id)).hostedZones()).hasSize(1);
    assertThat(
            route53
                .getReusableDelegationSetLimit(
                    b -> b.delegationSetId(id).type("MAX_ZONES_BY_REUSABLE_DELEGATION_SET"))
                .count())
        .isEqualTo(1);
    assertThatExceptionOfType(DelegationSetInUseException.class)
        .isThrownBy(() -> route53.deleteReusableDelegationSet(b -> b.id(id)));
    assertThat(route53.getReusableDelegationSet(b -> b.id(id)).delegationSet()).isEqualTo(set);
    assertThat(route53.listReusableDelegationSets().delegationSets()).containsExactly(set);
    route53.deleteHostedZone(b -> b.id(one.hostedZone().id()));
    route53.deleteReusableDelegationSet(b -> b.id(id));
    assertThatExceptionOfType(NoSuchDelegationSetException.class)
        .isThrownBy(() -> route53.getReusableDelegationSet(b -> b.id(id)));
    assertThatExceptionOfType(HostedZoneNotFoundException.class)
        .isThrownBy(
            () ->
                route53.createReusableDelegationSet(
                    b -> b.callerReference("t").hostedZoneId("ZNONE")));
  }

  @ContractTest
  void zones_and_health_checks_have_tags(Route53Client route53) {
    String zone = zone(route53, "shop.test");
    route53.changeTagsForResource(
        b ->
            b.resourceType("hostedzone")
                .resourceId(zone)
                .addTags(
                    Tag.builder().key("b").value("2").build(),
                    Tag.builder().key("a").value("1").build()));
    route53.changeTagsForResource(
        b -> b.resourceType("hostedzone").resourceId(zone).removeTagKeys("b"));
    assertThat(
            route53
                .listTagsForResource(b -> b.resourceType("hostedzone").resourceId(zone))
                .resourceTagSet()
                .tags())
        .containsExactly(Tag.builder().key("a").value("1").build());
    assertThat(
            route53
                .listTagsForResources(b -> b.resourceType("hostedzone").resourceIds(zone))
                .resourceTagSets())
        .hasSize(1);
    assertThatExceptionOfType(NoSuchHealthCheckException.class)
        .isThrownBy(
            () -> route53.listTagsForResource(b -> b.resourceType("healthcheck").resourceId("x")));
  }

  @ContractTest
  void limits_and_counts_are_told(Route53Client route53) {
    String zone = zone(route53, "shop.test");
    GetHostedZoneLimitResponse records =
        route53.getHostedZoneLimit(
            b -> b.hostedZoneId(zone).type(HostedZoneLimitType.MAX_RRSETS_BY_ZONE));
    assertThat(records.limit().value()).isEqualTo(10_000);
    assertThat(records.count()).isEqualTo(2);
    assertThatExceptionOfType(HostedZoneNotPrivateException.class)
        .isThrownBy(
            () ->
                route53.getHostedZoneLimit(
                    b ->
                        b.hostedZoneId(zone)
                            .type(HostedZoneLimitType.MAX_VPCS_ASSOCIATED_BY_ZONE)));
    GetAccountLimitResponse zones =
        route53.getAccountLimit(b -> b.type(AccountLimitType.MAX_HOSTED_ZONES_BY_OWNER));
    assertThat(zones.limit().value()).isEqualTo(500);
    assertThat(zones.count()).isEqualTo(1);
    assertThat(
            route53
                .getAccountLimit(b -> b.type(AccountLimitType.MAX_HEALTH_CHECKS_BY_OWNER))
                .limit()
                .value())
        .isEqualTo(200);
  }

  @ContractTest
  void queries_of_a_public_zone_can_be_logged(Route53Client route53) {
    String zone = zone(route53, "shop.test");
    String group = "arn:aws:logs:us-east-1:123456789012:log-group:/aws/route53/shop.test";
    QueryLoggingConfig config =
        route53
            .createQueryLoggingConfig(b -> b.hostedZoneId(zone).cloudWatchLogsLogGroupArn(group))
            .queryLoggingConfig();
    assertThat(route53.getQueryLoggingConfig(b -> b.id(config.id())).queryLoggingConfig())
        .isEqualTo(config);
    assertThat(route53.listQueryLoggingConfigs(b -> b.hostedZoneId(zone)).queryLoggingConfigs())
        .containsExactly(config);
    assertThatExceptionOfType(QueryLoggingConfigAlreadyExistsException.class)
        .isThrownBy(
            () ->
                route53.createQueryLoggingConfig(
                    b -> b.hostedZoneId(zone).cloudWatchLogsLogGroupArn(group)));
    route53.deleteQueryLoggingConfig(b -> b.id(config.id()));
    assertThatExceptionOfType(NoSuchQueryLoggingConfigException.class)
        .isThrownBy(() -> route53.getQueryLoggingConfig(b -> b.id(config.id())));
  }

  @Test
  void reserved_names_are_refused_when_a_test_wants_that() {
    try (FakeAws aws =
        FakeAws.builder().option(Route53Options.defaults().withReservedExampleDomains()).create()) {
      assertThatExceptionOfType(InvalidDomainNameException.class)
          .isThrownBy(
              () ->
                  aws.client(Route53Client.class)
                      .createHostedZone(b -> b.name("x.example.com").callerReference("1")))
          .withMessageContaining("x.example.com is reserved by AWS!");
    }
  }

  @Test
  void the_direct_client_takes_ids_as_it_gives_them() {
    try (FakeAws aws = FakeAws.create()) {
      Route53Client direct = aws.directClient(Route53Client.class);
      String id =
          direct.createHostedZone(b -> b.name("shop.test").callerReference("1")).hostedZone().id();
      assertThat(id).startsWith("/hostedzone/Z");
      assertThat(direct.listResourceRecordSets(b -> b.hostedZoneId(id)).resourceRecordSets())
          .hasSize(2);
      assertThatExceptionOfType(
              software.amazon.awssdk.services.route53.model.InvalidInputException.class)
          .isThrownBy(() -> direct.listResourceRecordSets(b -> b.hostedZoneId("Z".repeat(33))));
    }
  }
}
