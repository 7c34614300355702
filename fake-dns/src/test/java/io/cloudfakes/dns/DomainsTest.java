package io.cloudfakes.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53domains.Route53DomainsClient;
import software.amazon.awssdk.services.route53domains.model.ContactDetail;
import software.amazon.awssdk.services.route53domains.model.ContactType;
import software.amazon.awssdk.services.route53domains.model.DnssecKey;
import software.amazon.awssdk.services.route53domains.model.DomainAvailability;
import software.amazon.awssdk.services.route53domains.model.DomainSummary;
import software.amazon.awssdk.services.route53domains.model.DuplicateRequestException;
import software.amazon.awssdk.services.route53domains.model.GetDomainDetailResponse;
import software.amazon.awssdk.services.route53domains.model.GetOperationDetailResponse;
import software.amazon.awssdk.services.route53domains.model.InvalidInputException;
import software.amazon.awssdk.services.route53domains.model.ListDomainsResponse;
import software.amazon.awssdk.services.route53domains.model.Nameserver;
import software.amazon.awssdk.services.route53domains.model.OperationStatus;
import software.amazon.awssdk.services.route53domains.model.OperationSummary;
import software.amazon.awssdk.services.route53domains.model.OperationType;
import software.amazon.awssdk.services.route53domains.model.StatusFlag;
import software.amazon.awssdk.services.route53domains.model.Tag;
import software.amazon.awssdk.services.route53domains.model.TldRulesViolationException;
import software.amazon.awssdk.services.route53domains.model.UnsupportedTldException;

/** Registered domains, from their registration to their end. */
class DomainsTest {
  static final ContactDetail ME =
      ContactDetail.builder()
          .firstName("Ann")
          .lastName("Example")
          .contactType(ContactType.PERSON)
          .addressLine1("1 Main St")
          .city("Oslo")
          .countryCode("NO")
          .zipCode("0150")
          .phoneNumber("+47.12345678")
          .email("ann@shop.test")
          .build();

  private static String register(Route53DomainsClient domains, String name) {
    return domains
        .registerDomain(
            b ->
                b.domainName(name)
                    .durationInYears(2)
                    .adminContact(ME)
                    .registrantContact(ME)
                    .techContact(ME))
        .operationId();
  }

  @ContractTest
  void a_registered_domain_has_a_zone_and_is_delegated_to_it(
      FakeAws aws, Route53DomainsClient domains, Route53Client route53) {
    assertThat(domains.checkDomainAvailability(b -> b.domainName("My-Shop.com")).availability())
        .isEqualTo(DomainAvailability.AVAILABLE);

    String operation = register(domains, "My-Shop.com");

    GetOperationDetailResponse done = domains.getOperationDetail(b -> b.operationId(operation));
    assertThat(done.status()).isEqualTo(OperationStatus.SUCCESSFUL);
    assertThat(done.type()).isEqualTo(OperationType.REGISTER_DOMAIN);
    assertThat(done.domainName()).isEqualTo("my-shop.com");
    assertThat(domains.checkDomainAvailability(b -> b.domainName("my-shop.com")).availability())
        .isEqualTo(DomainAvailability.UNAVAILABLE);
    GetDomainDetailResponse detail = domains.getDomainDetail(b -> b.domainName("my-shop.com"));
    assertThat(detail.autoRenew()).isTrue();
    assertThat(detail.registrantPrivacy()).isTrue();
    assertThat(detail.registrantContact()).isEqualTo(ME);
    assertThat(detail.expirationDate())
        .isEqualTo(detail.creationDate().atZone(java.time.ZoneOffset.UTC).plusYears(2).toInstant());
    ZoneView zone = aws.fake(FakeDns.class).zone("my-shop.com");
    assertThat(detail.nameservers()).extracting(Nameserver::name).isEqualTo(zone.nameServers());
    assertThat(route53.getHostedZone(b -> b.id(zone.id())).hostedZone().config().comment())
        .isEqualTo("HostedZone created by Route53 Registrar");
    assertThat(domains.listDomains().domains())
        .singleElement()
        .satisfies(summary -> assertThat(summary.transferLock()).isTrue());
  }

  @Test
  void an_operation_takes_its_time_when_a_test_wants_that() {
    try (FakeAws aws =
        FakeAws.builder()
            .option(Route53Options.defaults().withRegistration(java.time.Duration.ofMinutes(15)))
            .create()) {
      Route53DomainsClient domains = aws.client(Route53DomainsClient.class);
      String operation = register(domains, "shop.com");
      assertThat(domains.getOperationDetail(b -> b.operationId(operation)).status())
          .isEqualTo(OperationStatus.IN_PROGRESS);
      assertThat(domains.checkDomainAvailability(b -> b.domainName("shop.com")).availability())
          .isEqualTo(DomainAvailability.PENDING);
      assertThatExceptionOfType(DuplicateRequestException.class)
          .isThrownBy(() -> register(domains, "shop.com"));
      assertThat(aws.fake(FakeDns.class).zones()).isEmpty();

      aws.clock().advance(java.time.Duration.ofMinutes(15));

      assertThat(domains.getOperationDetail(b -> b.operationId(operation)).status())
          .isEqualTo(OperationStatus.SUCCESSFUL);
      assertThat(aws.fake(FakeDns.class).zone("shop.com").published()).hasSize(2);
    }
  }

  @ContractTest
  void names_that_cannot_be_registered_are_refused(Route53DomainsClient domains) {
    assertThatExceptionOfType(UnsupportedTldException.class)
        .isThrownBy(() -> domains.checkDomainAvailability(b -> b.domainName("shop.test")));
    assertThat(domains.checkDomainAvailability(b -> b.domainName("a.b.com")).availability())
        .isEqualTo(DomainAvailability.INVALID_NAME_FOR_TLD);
    assertThat(domains.checkDomainAvailability(b -> b.domainName("example.com")).availability())
        .isEqualTo(DomainAvailability.RESERVED);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> domains.getDomainDetail(b -> b.domainName("other.com")))
        .withMessageContaining("Domain other.com not found in 123456789012 account");
    register(domains, "shop.com");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> register(domains, "shop.com"));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () ->
                domains.registerDomain(
                    b ->
                        b.domainName("b.com")
                            .durationInYears(11)
                            .adminContact(ME)
                            .registrantContact(ME)
                            .techContact(ME)))
        .withMessageContaining("durationInYears");
  }

  @ContractTest
  void a_domain_changes_by_operations(Route53DomainsClient domains) {
    register(domains, "shop.com");
    domains.updateDomainNameservers(
        b ->
            b.domainName("shop.com")
                .nameservers(n -> n.name("ns1.other.net"), n -> n.name("ns2.other.net")));
    domains.updateDomainContact(
        b -> b.domainName("shop.com").techContact(ME.toBuilder().firstName("Bo").build()));
    domains.updateDomainContactPrivacy(b -> b.domainName("shop.com").techPrivacy(false));
    domains.disableDomainTransferLock(b -> b.domainName("shop.com"));
    domains.disableDomainAutoRenew(b -> b.domainName("shop.com"));
    GetDomainDetailResponse before = domains.getDomainDetail(b -> b.domainName("shop.com"));
    int year = before.expirationDate().atZone(java.time.ZoneOffset.UTC).getYear();
    domains.renewDomain(b -> b.domainName("shop.com").durationInYears(3).currentExpiryYear(year));

    GetDomainDetailResponse after = domains.getDomainDetail(b -> b.domainName("shop.com"));
    assertThat(after.nameservers())
        .extracting(Nameserver::name)
        .containsExactly("ns1.other.net", "ns2.other.net");
    assertThat(after.techContact().firstName()).isEqualTo("Bo");
    assertThat(after.techPrivacy()).isFalse();
    assertThat(after.statusList()).isEmpty();
    assertThat(after.autoRenew()).isFalse();
    assertThat(after.expirationDate().atZone(java.time.ZoneOffset.UTC).getYear())
        .isEqualTo(year + 3);
    assertThat(domains.listOperations().operations())
        .extracting(OperationSummary::type)
        .containsExactly(
            OperationType.RENEW_DOMAIN,
            OperationType.DOMAIN_LOCK,
            OperationType.CHANGE_PRIVACY_PROTECTION,
            OperationType.UPDATE_DOMAIN_CONTACT,
            OperationType.UPDATE_NAMESERVER,
            OperationType.REGISTER_DOMAIN);
    assertThat(domains.listOperations(b -> b.type(OperationType.RENEW_DOMAIN)).operations())
        .hasSize(1);
    assertThat(domains.retrieveDomainAuthCode(b -> b.domainName("shop.com")).authCode())
        .isNotBlank();
    domains.enableDomainTransferLock(b -> b.domainName("shop.com"));
    domains.enableDomainAutoRenew(b -> b.domainName("shop.com"));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () -> domains.renewDomain(b -> b.domainName("shop.com").currentExpiryYear(year)));
    assertThatExceptionOfType(TldRulesViolationException.class)
        .isThrownBy(
            () ->
                domains.renewDomain(
                    b -> b.domainName("shop.com").durationInYears(9).currentExpiryYear(year + 3)));
    domains.deleteDomain(b -> b.domainName("shop.com"));
    assertThat(domains.listDomains().domains()).isEmpty();
  }

  @ContractTest
  void a_key_of_the_zone_becomes_a_ds_record_of_the_domain(
      Route53DomainsClient domains, Route53Client route53, FakeDns dns) {
    register(domains, "shop.com");
    software.amazon.awssdk.services.route53.model.KeySigningKey key =
        route53
            .createKeySigningKey(
                b ->
                    b.hostedZoneId(dns.zone("shop.com").id())
                        .name("ksk")
                        .callerReference("1")
                        .status("ACTIVE")
                        .keyManagementServiceArn("arn:aws:kms:us-east-1:123456789012:key/1"))
            .keySigningKey();
    domains.associateDelegationSignerToDomain(
        b ->
            b.domainName("shop.com")
                .signingAttributes(s -> s.algorithm(13).flags(257).publicKey(key.publicKey())));
    DnssecKey ds = domains.getDomainDetail(b -> b.domainName("shop.com")).dnssecKeys().get(0);
    assertThat(ds.keyTag()).isEqualTo(key.keyTag());
    assertThat(ds.digest()).isEqualTo(key.digestValue());
    assertThat(dns.domain("shop.com").delegationSigners()).containsExactly(key.dsRecord());
    assertThat(dns.domain("Shop.com.").nameServers()).isEqualTo(dns.zone("shop.com").nameServers());
    domains.disassociateDelegationSignerFromDomain(b -> b.domainName("shop.com").id(ds.id()));
    assertThat(domains.getDomainDetail(b -> b.domainName("shop.com")).dnssecKeys()).isEmpty();
  }

  @ContractTest
  void domains_have_tags_and_are_filtered(Route53DomainsClient domains) {
    register(domains, "shop.com");
    register(domains, "art.com");
    domains.updateTagsForDomain(
        b ->
            b.domainName("shop.com")
                .tagsToUpdate(t -> t.key("b").value("2"), t -> t.key("a").value("1")));
    domains.deleteTagsForDomain(b -> b.domainName("shop.com").tagsToDelete("b"));
    assertThat(domains.listTagsForDomain(b -> b.domainName("shop.com")).tagList())
        .containsExactly(Tag.builder().key("a").value("1").build());
    assertThat(
            domains
                .listDomains(
                    b ->
                        b.filterConditions(
                            f -> f.name("DomainName").operator("BEGINS_WITH").values("sh")))
                .domains())
        .extracting(DomainSummary::domainName)
        .containsExactly("shop.com");
    assertThat(
            domains
                .listDomains(b -> b.sortCondition(s -> s.name("DomainName").sortOrder("DESC")))
                .domains())
        .extracting(DomainSummary::domainName)
        .containsExactly("shop.com", "art.com");
    ListDomainsResponse page = domains.listDomains(b -> b.maxItems(1));
    assertThat(domains.listDomains(b -> b.marker(page.nextPageMarker())).domains())
        .extracting(DomainSummary::domainName)
        .containsExactly("shop.com");
  }

  @ContractTest
  void a_domain_goes_to_another_account_that_knows_the_password(
      FakeAws aws, Route53DomainsClient domains) {
    register(domains, "shop.com");
    io.cloudfakes.iam.Credentials key = aws.issueAccessKey("210987654321");
    Route53DomainsClient other =
        aws.client(
            Route53DomainsClient.class,
            aws.settings().withCredentials(key.accessKeyId(), key.secretAccessKey()));
    domains.transferDomainToAnotherAwsAccount(
        b -> b.domainName("shop.com").accountId("210987654321"));
    assertThat(
            domains
                .listOperations(b -> b.type(OperationType.INTERNAL_TRANSFER_OUT_DOMAIN))
                .operations()
                .get(0)
                .statusFlag())
        .isEqualTo(StatusFlag.PENDING_ACCEPTANCE);
    domains.cancelDomainTransferToAnotherAwsAccount(b -> b.domainName("shop.com"));
    domains.transferDomainToAnotherAwsAccount(
        b -> b.domainName("shop.com").accountId("210987654321"));
    other.rejectDomainTransferFromAnotherAwsAccount(b -> b.domainName("shop.com"));
    String password =
        domains
            .transferDomainToAnotherAwsAccount(
                b -> b.domainName("shop.com").accountId("210987654321"))
            .password();
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () ->
                other.acceptDomainTransferFromAnotherAwsAccount(
                    b -> b.domainName("shop.com").password("no")));

    other.acceptDomainTransferFromAnotherAwsAccount(
        b -> b.domainName("shop.com").password(password));

    assertThat(other.getDomainDetail(b -> b.domainName("shop.com")).domainName())
        .isEqualTo("shop.com");
    assertThat(domains.listDomains().domains()).isEmpty();
  }
}
