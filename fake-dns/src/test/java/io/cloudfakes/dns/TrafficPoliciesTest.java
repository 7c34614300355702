package io.cloudfakes.dns;

import static io.cloudfakes.dns.RecordSets.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.contract.ContractTest;
import java.util.List;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.CreateTrafficPolicyResponse;
import software.amazon.awssdk.services.route53.model.InvalidChangeBatchException;
import software.amazon.awssdk.services.route53.model.InvalidTrafficPolicyDocumentException;
import software.amazon.awssdk.services.route53.model.NoSuchTrafficPolicyException;
import software.amazon.awssdk.services.route53.model.RRType;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;
import software.amazon.awssdk.services.route53.model.TrafficPolicy;
import software.amazon.awssdk.services.route53.model.TrafficPolicyAlreadyExistsException;
import software.amazon.awssdk.services.route53.model.TrafficPolicyInUseException;
import software.amazon.awssdk.services.route53.model.TrafficPolicyInstance;

/** Traffic policies, and what their instances make of them. */
class TrafficPoliciesTest {
  private static final String ONE =
      """
      {"AWSPolicyFormatVersion":"2015-10-01","RecordType":"A","StartEndpoint":"e",
       "Endpoints":{"e":{"Type":"value","Value":"192.0.2.1"}}}""";
  private static final String TREE =
      """
      {"AWSPolicyFormatVersion":"2023-05-09","RecordType":"A","StartRule":"where",
       "Endpoints":{"a":{"Type":"value","Value":"192.0.2.1"},"b":{"Type":"value","Value":"192.0.2.2"},
         "cdn":{"Type":"cloudfront","Value":"d111111abcdef8.cloudfront.net"}},
       "Rules":{"where":{"RuleType":"geo","Locations":[
           {"RuleReference":"split","Continent":"EU","EvaluateTargetHealth":true},
           {"EndpointReference":"cdn","IsDefault":"true"}]},
         "split":{"RuleType":"weighted","Items":[
           {"EndpointReference":"a","Weight":"10"},{"EndpointReference":"b","Weight":20}]}}}""";

  @ContractTest
  void a_policy_has_versions(Route53Client route53) {
    CreateTrafficPolicyResponse made =
        route53.createTrafficPolicy(b -> b.name("p").document(ONE).comment("c"));
    assertThat(made.sdkHttpResponse().statusCode()).isEqualTo(201);
    String id = made.trafficPolicy().id();
    assertThat(made.trafficPolicy().version()).isEqualTo(1);
    assertThat(made.trafficPolicy().type()).isEqualTo(RRType.A);
    route53.createTrafficPolicyVersion(b -> b.id(id).document(TREE));
    assertThat(route53.getTrafficPolicy(b -> b.id(id).version(2)).trafficPolicy().document())
        .isEqualTo(TREE);
    route53.updateTrafficPolicyComment(b -> b.id(id).version(2).comment("two"));
    assertThat(route53.listTrafficPolicyVersions(b -> b.id(id)).trafficPolicies())
        .extracting(TrafficPolicy::comment)
        .containsExactly("c", "two");
    assertThat(route53.listTrafficPolicies(b -> {}).trafficPolicySummaries())
        .singleElement()
        .satisfies(
            summary -> {
              assertThat(summary.latestVersion()).isEqualTo(2);
              assertThat(summary.trafficPolicyCount()).isEqualTo(2);
            });
    assertThatExceptionOfType(TrafficPolicyAlreadyExistsException.class)
        .isThrownBy(() -> route53.createTrafficPolicy(b -> b.name("p").document(ONE)));
    route53.deleteTrafficPolicy(b -> b.id(id).version(1));
    route53.deleteTrafficPolicy(b -> b.id(id).version(2));
    assertThatExceptionOfType(NoSuchTrafficPolicyException.class)
        .isThrownBy(() -> route53.getTrafficPolicy(b -> b.id(id).version(2)));
  }

  @ContractTest
  void a_document_that_leads_nowhere_is_refused(Route53Client route53) {
    for (String document :
        List.of(
            "{",
            "{}",
            ONE.replace("2015-10-01", "2014-10-01"),
            ONE.replace("\"StartEndpoint\":\"e\"", "\"StartEndpoint\":\"x\""),
            ONE.replace("\"RecordType\":\"A\"", "\"RecordType\":\"SOA\""),
            TREE.replace("\"RuleReference\":\"split\"", "\"RuleReference\":\"where\""),
            TREE.replace("\"Weight\":20", "\"Weight\":256"),
            TREE.replace("\"RuleType\":\"geo\"", "\"RuleType\":\"moon\""))) {
      assertThatExceptionOfType(InvalidTrafficPolicyDocumentException.class)
          .as(document)
          .isThrownBy(() -> route53.createTrafficPolicy(b -> b.name("p").document(document)));
    }
  }

  @ContractTest
  void an_instance_shows_as_one_record_and_answers_as_many(FakeDns dns, Route53Client route53) {
    String zone = zone(route53, "shop.test");
    String policy =
        route53.createTrafficPolicy(b -> b.name("p").document(TREE)).trafficPolicy().id();

    TrafficPolicyInstance made =
        route53
            .createTrafficPolicyInstance(
                b ->
                    b.hostedZoneId(zone)
                        .name("www.shop.test")
                        .ttl(60L)
                        .trafficPolicyId(policy)
                        .trafficPolicyVersion(1))
            .trafficPolicyInstance();

    assertThat(made.state()).isEqualTo("Creating");
    assertThat(
            route53.getTrafficPolicyInstance(b -> b.id(made.id())).trafficPolicyInstance().state())
        .isEqualTo("Applied");
    assertThat(route53.getTrafficPolicyInstanceCount().trafficPolicyInstanceCount()).isEqualTo(1);
    assertThat(list(route53, zone))
        .filteredOn(set -> set.trafficPolicyInstanceId() != null)
        .singleElement()
        .satisfies(set -> assertThat(set.name()).isEqualTo("www.shop.test."));
    List<ResourceRecordSet> answers =
        dns.zone(zone).published().stream()
            .filter(set -> set.trafficPolicyInstanceId() != null)
            .toList();
    assertThat(answers).hasSize(4);
    assertThat(answers)
        .filteredOn(set -> set.weight() != null)
        .extracting(ResourceRecordSet::weight)
        .containsExactly(10L, 20L);
    assertThat(answers)
        .filteredOn(set -> set.geoLocation() != null)
        .extracting(set -> set.geoLocation().continentCode())
        .containsExactlyInAnyOrder("EU", null);
    assertThatExceptionOfType(TrafficPolicyInUseException.class)
        .isThrownBy(() -> route53.deleteTrafficPolicy(b -> b.id(policy).version(1)));
    assertThatExceptionOfType(InvalidChangeBatchException.class)
        .isThrownBy(() -> apply(route53, zone, upsert(set("www.shop.test", "A", 60, "192.0.2.9"))));

    route53.createTrafficPolicyVersion(b -> b.id(policy).document(ONE));
    route53.updateTrafficPolicyInstance(
        b -> b.id(made.id()).ttl(30L).trafficPolicyId(policy).trafficPolicyVersion(2));
    assertThat(dns.zone(zone).published())
        .filteredOn(set -> set.trafficPolicyInstanceId() != null)
        .singleElement()
        .satisfies(set -> assertThat(set.resourceRecords()).isEqualTo(values("192.0.2.1")));
    assertThat(route53.listTrafficPolicyInstances(b -> {}).trafficPolicyInstances()).hasSize(1);
    assertThat(
            route53
                .listTrafficPolicyInstancesByHostedZone(b -> b.hostedZoneId(zone))
                .trafficPolicyInstances())
        .hasSize(1);
    assertThat(
            route53
                .listTrafficPolicyInstancesByPolicy(
                    b -> b.trafficPolicyId(policy).trafficPolicyVersion(2))
                .trafficPolicyInstances())
        .hasSize(1);
    route53.deleteTrafficPolicyInstance(b -> b.id(made.id()));
    assertThat(dns.zone(zone).published()).hasSize(2);
    assertThat(list(route53, zone)).hasSize(2);
  }

  @ContractTest
  void an_instance_beside_records_fails(Route53Client route53) {
    String zone = zone(route53, "shop.test");
    apply(route53, zone, create(set("www.shop.test", "A", 60, "192.0.2.1")));
    String policy =
        route53.createTrafficPolicy(b -> b.name("p").document(ONE)).trafficPolicy().id();
    TrafficPolicyInstance made =
        route53
            .createTrafficPolicyInstance(
                b ->
                    b.hostedZoneId(zone)
                        .name("www.shop.test")
                        .ttl(60L)
                        .trafficPolicyId(policy)
                        .trafficPolicyVersion(1))
            .trafficPolicyInstance();
    assertThat(
            route53.getTrafficPolicyInstance(b -> b.id(made.id())).trafficPolicyInstance().state())
        .isEqualTo("Failed");
    assertThat(made.message()).contains("cannot be created as other RRSets exist");
    route53.deleteTrafficPolicyInstance(b -> b.id(made.id()));
    assertThat(list(route53, zone)).hasSize(3);
  }
}
