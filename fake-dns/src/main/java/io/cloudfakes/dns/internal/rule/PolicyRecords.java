package io.cloudfakes.dns.internal.rule;

import io.cloudfakes.dns.internal.state.Policy;
import io.cloudfakes.dns.internal.state.PolicyInstance;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.dns.internal.zone.ZoneRecordSet;
import io.cloudfakes.dns.internal.zone.ZoneRecords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.route53.model.AliasTarget;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;
import software.amazon.awssdk.services.route53.model.TrafficPolicy;
import software.amazon.awssdk.services.route53.model.TrafficPolicyInstance;

/** What the name servers answer with: the records as listed, and traffic policies in full. */
public final class PolicyRecords {
  private final Zone zone;
  private final PolicyInstance instance;
  private final PolicyDocument document;
  private final Map<String, String> named = new LinkedHashMap<>();
  private ZoneRecords records;

  private PolicyRecords(
      Zone zone, PolicyInstance instance, PolicyDocument document, ZoneRecords records) {
    this.zone = zone;
    this.instance = instance;
    this.document = document;
    this.records = records;
  }

  /** The records of a zone with those its traffic policy instances stand for. */
  static ZoneRecords answers(Route53State state, Zone zone) {
    ZoneRecords records = zone.listed();
    for (PolicyInstance instance : state.all(PolicyInstance.class)) {
      TrafficPolicyInstance shown = instance.instance();
      Policy policy = state.find(Policy.class, shown.trafficPolicyId());
      TrafficPolicy version =
          policy == null ? null : policy.versions().get(shown.trafficPolicyVersion());
      if (shown.hostedZoneId().equals(zone.id())
          && version != null
          && !"Failed".equals(shown.state())) {
        records =
            new PolicyRecords(
                    zone, instance, PolicyDocumentReader.read(version.document()), records)
                .expanded();
      }
    }
    return records;
  }

  private ZoneRecords expanded() {
    RecordName name = RecordName.parse(instance.instance().name());
    records = records.without(name, document.recordType(), "");
    if (document.start().toRule()) {
      rule(document.start().name(), name.text());
    } else {
      put(endpoint(ResourceRecordSet.builder().name(name.text()), document.start().name(), false));
    }
    return records;
  }

  private void rule(String rule, String name) {
    named.put(rule, name);
    List<PolicyDocument.Branch> branches =
        Objects.requireNonNull(document.rules().get(rule)).branches();
    for (int i = 0; i < branches.size(); i++) {
      PolicyDocument.Branch branch = branches.get(i);
      ResourceRecordSet.Builder set =
          branch.routing().toBuilder()
              .name(name)
              .setIdentifier(rule + "-" + (i + 1))
              .healthCheckId(branch.healthCheck());
      PolicyDocument.Reference target = branch.target();
      put(
          target.toRule()
              ? set.aliasTarget(
                  alias(zone.id(), below(target.name()), branch.evaluateTargetHealth()))
              : endpoint(set, target.name(), branch.evaluateTargetHealth()));
    }
  }

  /** The name under which a rule's record sets are, made when it is first referred to. */
  private String below(String rule) {
    String known = named.get(rule);
    if (known != null) {
      return known;
    }
    String name = "_" + instance.id().substring(0, 8) + "-" + named.size() + "." + zone.name();
    rule(rule, name);
    return name;
  }

  private ResourceRecordSet.Builder endpoint(
      ResourceRecordSet.Builder set, String name, boolean evaluateTargetHealth) {
    PolicyDocument.Endpoint endpoint = Objects.requireNonNull(document.endpoints().get(name));
    return endpoint.type().equals("value")
        ? set.ttl(instance.instance().ttl())
            .resourceRecords(ResourceRecord.builder().value(endpoint.value()).build())
        : set.aliasTarget(
            alias(
                endpoint.type().equals("cloudfront") ? "Z2FDTNDATAQYW2" : endpoint.type(),
                RecordName.parse(endpoint.value()).text(),
                evaluateTargetHealth));
  }

  private static AliasTarget alias(String zone, String name, boolean evaluateTargetHealth) {
    return AliasTarget.builder()
        .hostedZoneId(zone)
        .dnsName(name)
        .evaluateTargetHealth(evaluateTargetHealth)
        .build();
  }

  private void put(ResourceRecordSet.Builder set) {
    records =
        records.with(
            ZoneRecordSet.of(
                set.type(document.recordType()).trafficPolicyInstanceId(instance.id()).build()));
  }
}
