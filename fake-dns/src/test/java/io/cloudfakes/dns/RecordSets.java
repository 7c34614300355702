package io.cloudfakes.dns;

import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.ChangeInfo;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Record sets and changes of them, written shortly. */
public final class RecordSets {
  private RecordSets() {}

  public static ResourceRecordSet set(String name, String type, long ttl, String... values) {
    return ResourceRecordSet.builder()
        .name(name)
        .type(type)
        .ttl(ttl)
        .resourceRecords(values(values))
        .build();
  }

  public static List<ResourceRecord> values(String... values) {
    return Arrays.stream(values).map(v -> ResourceRecord.builder().value(v).build()).toList();
  }

  public static ResourceRecordSet weighted(String name, String id, long weight, String value) {
    return set(name, "A", 60, value).toBuilder().setIdentifier(id).weight(weight).build();
  }

  public static ResourceRecordSet latency(String name, String id, String region, String value) {
    return set(name, "A", 60, value).toBuilder().setIdentifier(id).region(region).build();
  }

  public static ResourceRecordSet alias(String name, String type, String zone, String target) {
    return ResourceRecordSet.builder()
        .name(name)
        .type(type)
        .aliasTarget(a -> a.hostedZoneId(zone).dnsName(target).evaluateTargetHealth(false))
        .build();
  }

  public static Change change(ChangeAction action, ResourceRecordSet set) {
    return Change.builder().action(action).resourceRecordSet(set).build();
  }

  public static Change create(ResourceRecordSet set) {
    return change(ChangeAction.CREATE, set);
  }

  public static Change upsert(ResourceRecordSet set) {
    return change(ChangeAction.UPSERT, set);
  }

  public static Change delete(ResourceRecordSet set) {
    return change(ChangeAction.DELETE, set);
  }

  public static ChangeInfo apply(Route53Client route53, String zone, Change... changes) {
    return route53
        .changeResourceRecordSets(r -> r.hostedZoneId(zone).changeBatch(b -> b.changes(changes)))
        .changeInfo();
  }

  public static String zone(Route53Client route53, String name) {
    return plain(
        route53
            .createHostedZone(b -> b.name(name).callerReference("make " + name))
            .hostedZone()
            .id());
  }

  public static String plain(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  public static List<ResourceRecordSet> list(Route53Client route53, String zone) {
    return route53.listResourceRecordSets(b -> b.hostedZoneId(zone)).resourceRecordSets();
  }
}
