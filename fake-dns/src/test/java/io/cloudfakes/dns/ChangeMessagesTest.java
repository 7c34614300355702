package io.cloudfakes.dns;

import static io.cloudfakes.dns.RecordSets.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloudfakes.FakeAws;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.InvalidChangeBatchException;
import software.amazon.awssdk.services.route53.model.InvalidInputException;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Every reason for which a batch of changes is refused, in AWS's words. */
class ChangeMessagesTest {
  private static final ResourceRecordSet A = set("w.shop.test", "A", 60, "192.0.2.1");
  private static final ResourceRecordSet CNAME = set("c.shop.test", "CNAME", 60, "w.shop.test");
  private static final ResourceRecordSet WEIGHTED = weighted("p.shop.test", "one", 1, "192.0.2.1");
  private static final ResourceRecordSet LATENT =
      latency("l.shop.test", "one", "eu-west-1", "192.0.2.1");

  static Stream<Arguments> refused() {
    return Stream.of(
        refused(
            "it exists",
            "Tried to create resource record set [name='w.shop.test.', type='A'] but it already exists",
            create(A)),
        refused(
            "it exists, with an identifier",
            "Tried to create resource record set [name='p.shop.test.', type='A', set-identifier='one'] but it already exists",
            create(WEIGHTED)),
        refused(
            "nothing to delete",
            "Tried to delete resource record set [name='x.shop.test.', type='A'] but it was not found",
            delete(set("x.shop.test", "A", 60, "192.0.2.1"))),
        refused(
            "other values",
            "Tried to delete resource record set [name='w.shop.test.', type='A'] but the values provided do not match the current values",
            delete(set("w.shop.test", "A", 60, "192.0.2.2"))),
        refused(
            "another TTL",
            "Tried to delete resource record set [name='w.shop.test.', type='A'] but the values provided do not match the current values",
            delete(set("w.shop.test", "A", 61, "192.0.2.1"))),
        refused(
            "outside the zone",
            "RRSet with DNS name foo.test. is not permitted in zone shop.test.",
            create(set("foo.test", "A", 60, "192.0.2.1"))),
        refused(
            "CNAME at the apex",
            "RRSet of type CNAME with DNS name shop.test. is not permitted at apex in zone shop.test.",
            create(set("shop.test", "CNAME", 60, "w.shop.test"))),
        refused(
            "CNAME beside others",
            "RRSet of type CNAME with DNS name w.shop.test. is not permitted as it conflicts with other records with the same DNS name in zone shop.test.",
            create(set("w.shop.test", "CNAME", 60, "c.shop.test"))),
        refused(
            "others beside CNAME",
            "RRSet of type A with DNS name c.shop.test. is not permitted because a conflicting RRSet of type  CNAME with the same DNS name already exists in zone shop.test.",
            create(set("c.shop.test", "A", 60, "192.0.2.1"))),
        refused(
            "simple beside a policy",
            "RRSet with DNS name p.shop.test., type A cannot be created as other RRSets exist with the same name and type.",
            create(set("p.shop.test", "A", 60, "192.0.2.1"))),
        refused(
            "weighted beside another",
            "RRSet with DNS name w.shop.test., type A, SetIdentifier s cannot be created as a non-weighted set exists with the same name and type.",
            create(weighted("w.shop.test", "s", 1, "192.0.2.1"))),
        refused(
            "latency beside another",
            "RRSet with DNS name w.shop.test., type A, SetIdentifier s, and Region Name=us-east-1 cannot be created because a non-latency RRSet with the same name and type already exists.",
            create(latency("w.shop.test", "s", "us-east-1", "192.0.2.1"))),
        refused(
            "a region twice",
            "RRSet with DNS name l.shop.test., type A, SetIdentifier two, and Region Name=eu-west-1 cannot be created because a latency RRSet with the same name, type and region already exists.",
            create(latency("l.shop.test", "two", "eu-west-1", "192.0.2.2"))),
        refused(
            "weighted TTLs differ",
            "RRSet with DNS name p.shop.test., type A, SetIdentifier two cannot be created as weighted sets must contain the same TTL.",
            create(WEIGHTED.toBuilder().setIdentifier("two").ttl(61L).build())),
        refused(
            "alias to nothing",
            "Tried to create an alias that targets x.shop.test., type A in zone ZONE, but that target was not found",
            create(alias("a.shop.test", "A", "ZONE", "x.shop.test"))),
        refused(
            "alias to another type",
            "Tried to create an alias that targets w.shop.test., type AAAA in zone ZONE, but that target was not found",
            create(alias("a.shop.test", "AAAA", "ZONE", "w.shop.test"))),
        refused(
            "alias out of the zone",
            "Tried to create an alias that targets w.other.test., type A in zone ZONE, but the alias target name does not lie within the target zone, Tried to create an alias that targets w.other.test., type A in zone ZONE, but that target was not found",
            create(alias("a.shop.test", "A", "ZONE", "w.other.test"))),
        refused(
            "the same set twice",
            "The request contains an invalid set of changes for a resource record set 'A n.shop.test.', Tried to create resource record set [name='n.shop.test.', type='A'] but it already exists",
            create(set("n.shop.test", "A", 60, "192.0.2.1")),
            create(set("N.shop.test.", "A", 60, "192.0.2.2"))),
        refused(
            "no IPv4 address",
            "Invalid Resource Record: 'FATAL problem: ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address) encountered with '999.1.1.1''",
            create(set("n.shop.test", "A", 60, "999.1.1.1"))),
        refused(
            "no IPv6 address",
            "Invalid Resource Record: 'FATAL problem: AAAARRDATAIllegalIPv6Address (Value is not a valid IPv6 address) encountered with '1.2.3.4''",
            create(set("n.shop.test", "AAAA", 60, "1.2.3.4"))),
        refused(
            "no quotation marks",
            "Invalid Resource Record: 'FATAL problem: InvalidCharacterString (Value should be enclosed in quotation marks) encountered with 'v=spf1''",
            create(set("n.shop.test", "TXT", 60, "v=spf1"))),
        refused(
            "a long text",
            "Invalid Resource Record: 'FATAL problem: CharacterStringTooLong (Value is too long, >255 octets per string) encountered with '\""
                + "x".repeat(256)
                + "\"''",
            create(set("n.shop.test", "TXT", 60, "\"" + "x".repeat(256) + "\""))),
        refused(
            "a strange character",
            "Invalid Resource Record: 'FATAL problem: UnsupportedCharacter (Value contains unsupported characters) encountered with 'a b''",
            create(set("n.shop.test", "CNAME", 60, "a b"))),
        refused(
            "a value twice",
            "Duplicate Resource Record: '192.0.2.1'",
            create(set("n.shop.test", "A", 60, "192.0.2.1", "192.0.2.1"))),
        refused(
            "an empty label",
            "FATAL problem: DomainLabelEmpty (Domain label is empty) encountered with 'a..shop.test'",
            create(set("a..shop.test", "A", 60, "192.0.2.1"))),
        refused(
            "several at once",
            "Tried to create resource record set [name='w.shop.test.', type='A'] but it already exists, RRSet with DNS name foo.test. is not permitted in zone shop.test.",
            create(A),
            create(set("foo.test", "A", 60, "192.0.2.1")),
            create(set("good.shop.test", "A", 60, "192.0.2.1"))));
  }

  private static Arguments refused(String why, String message, Change... changes) {
    return Arguments.of(why, message, List.of(changes));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void a_batch_is_refused_whole_and_with_all_findings(
      String why, String message, List<Change> changes) {
    try (FakeAws aws = FakeAws.create()) {
      Route53Client route53 = aws.client(Route53Client.class);
      String zone = shop(route53);
      List<ResourceRecordSet> before = list(route53, zone);

      Throwable refusal = catchThrowable(() -> apply(route53, zone, in(zone, changes)));

      assertThat(refusal).as(why).isInstanceOf(InvalidChangeBatchException.class);
      InvalidChangeBatchException e = (InvalidChangeBatchException) refusal;
      assertThat(e.statusCode()).isEqualTo(400);
      assertThat(e.awsErrorDetails().errorMessage())
          .isEqualTo("[" + message.replace("ZONE", zone) + "]");
      assertThat(list(route53, zone)).isEqualTo(before);
    }
  }

  static Stream<Arguments> invalid() {
    ResourceRecordSet nothing = ResourceRecordSet.builder().name("n.shop.test").type("A").build();
    String where = "Change with [Action=CREATE, Name=n.shop.test, Type=A, SetIdentifier=null]";
    return Stream.of(
        refused(
            "nothing in it",
            "Invalid request: Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId], but found none in "
                + where,
            create(nothing)),
        refused(
            "no TTL",
            "Invalid request: Missing field 'TTL' in " + where,
            create(nothing.toBuilder().resourceRecords(values("192.0.2.1")).build())),
        refused(
            "an alias with values",
            "Invalid request: Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId], but found more than one in "
                + where,
            create(
                alias("n.shop.test", "A", "ZONE", "w.shop.test").toBuilder()
                    .ttl(1L)
                    .resourceRecords(values("192.0.2.1"))
                    .build())),
        refused(
            "no identifier",
            "Invalid request: Missing field 'SetIdentifier' in " + where,
            create(set("n.shop.test", "A", 60, "192.0.2.1").toBuilder().weight(1L).build())),
        refused(
            "no policy",
            "Invalid request: Expected exactly one of [Weight, Region, Failover, GeoLocation, MultiValueAnswer, GeoProximityLocation, or CidrRoutingConfig], but found none in "
                + where.replace("null", "s"),
            create(
                set("n.shop.test", "A", 60, "192.0.2.1").toBuilder().setIdentifier("s").build())),
        refused(
            "two policies",
            "Invalid request: Expected exactly one of [Weight, Region, Failover, GeoLocation, MultiValueAnswer, GeoProximityLocation, or CidrRoutingConfig], but found more than one in "
                + where.replace("null", "s"),
            create(
                weighted("n.shop.test", "s", 1, "192.0.2.1").toBuilder()
                    .failover("PRIMARY")
                    .build())),
        refused(
            "a heavy weight",
            "1 validation error detected: Value '256' at 'changeBatch.changes.1.member.resourceRecordSet.weight' failed to satisfy constraint: Member must have value less than or equal to 255",
            create(weighted("n.shop.test", "s", 256, "192.0.2.1"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("invalid")
  void a_change_of_the_wrong_form_is_invalid_input(
      String why, String message, List<Change> changes) {
    try (FakeAws aws = FakeAws.create()) {
      Route53Client route53 = aws.client(Route53Client.class);
      String zone = shop(route53);

      Throwable refusal = catchThrowable(() -> apply(route53, zone, in(zone, changes)));

      assertThat(refusal).as(why).isInstanceOf(InvalidInputException.class);
      assertThat(((InvalidInputException) refusal).awsErrorDetails().errorMessage())
          .isEqualTo(message);
    }
  }

  @Test
  void the_apex_keeps_its_soa_and_ns() {
    try (FakeAws aws = FakeAws.create()) {
      Route53Client route53 = aws.client(Route53Client.class);
      String zone = shop(route53);
      List<ResourceRecordSet> first = list(route53, zone).subList(0, 2);

      assertThat(
              catchThrowable(
                  () -> apply(route53, zone, delete(first.get(0)), delete(first.get(1)))))
          .hasMessageContaining(
              "[A HostedZone must contain exactly one SOA record., A HostedZone must contain at"
                  + " least one NS record for the zone itself.]");

      ResourceRecordSet soa =
          set("shop.test", "SOA", 60, "ns.shop.test. admin.shop.test. 7 1 1 1 1");
      apply(route53, zone, delete(first.get(1)), create(soa));
      apply(route53, zone, upsert(soa.toBuilder().ttl(61L).build()));
      assertThat(list(route53, zone).get(1).ttl()).isEqualTo(61);
    }
  }

  @Test
  void a_batch_has_at_most_1000_values_and_an_upsert_counts_twice() {
    try (FakeAws aws = FakeAws.create()) {
      Route53Client route53 = aws.client(Route53Client.class);
      String zone = shop(route53);
      Change[] changes = new Change[501];
      Arrays.setAll(changes, i -> upsert(set("n" + i + ".shop.test", "A", 60, "192.0.2.1")));

      assertThat(catchThrowable(() -> apply(route53, zone, changes)))
          .isInstanceOf(InvalidChangeBatchException.class)
          .hasMessageContaining("[Number of records limit of 1000 exceeded.]");
      apply(route53, zone, Arrays.copyOf(changes, 500));
    }
  }

  private static String shop(Route53Client route53) {
    String zone = zone(route53, "shop.test");
    apply(route53, zone, create(A), create(CNAME), create(WEIGHTED), create(LATENT));
    return zone;
  }

  /** With the id of the zone in aliases. */
  private static Change[] in(String zone, List<Change> changes) {
    return changes.stream()
        .map(
            change -> {
              ResourceRecordSet set = change.resourceRecordSet();
              return set.aliasTarget() == null
                  ? change
                  : change.toBuilder()
                      .resourceRecordSet(
                          set.toBuilder()
                              .aliasTarget(set.aliasTarget().toBuilder().hostedZoneId(zone).build())
                              .build())
                      .build();
            })
        .toArray(Change[]::new);
  }
}
