package io.cloudfakes.dns.internal.rule;

import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.state.Check;
import io.cloudfakes.dns.internal.state.CidrSet;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.dns.internal.zone.ZoneRecordSet;
import io.cloudfakes.dns.internal.zone.ZoneRecords;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.AliasTarget;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.ChangeBatch;
import software.amazon.awssdk.services.route53.model.CidrRoutingConfig;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Applies a batch of changes to the records of a hosted zone: all of them, or none. */
public final class ChangeBatchRules {
  private static final int MOST_RECORDS = 1000;
  private static final int MOST_CHARACTERS = 32_000;

  private final Route53State state;
  private final Set<String> findings = new LinkedHashSet<>();
  private ZoneRecords records;

  private ChangeBatchRules(Route53State state, Zone zone) {
    this.state = state;
    this.records = zone.listed();
  }

  /**
   * The records after the batch.
   *
   * @throws AwsErrorException {@code InvalidChangeBatch} with all that is wrong, {@code
   *     InvalidInput} or {@code NoSuchHealthCheck}
   */
  public static ZoneRecords apply(
      Route53State state, Zone zone, ChangeBatch batch, CallContext call) {
    batch.changes().forEach(ChangeShape::require);
    requireSmall(batch);
    ChangeBatchRules rules = new ChangeBatchRules(state, zone);
    rules.requireEachOnce(batch);
    List<ZoneRecordSet> made = new ArrayList<>();
    for (Change change : batch.changes()) {
      ZoneRecordSet set = rules.read(change.resourceRecordSet());
      if (set != null && rules.applied(change, set) && change.action() != ChangeAction.DELETE) {
        made.add(set);
      }
    }
    for (ZoneRecordSet set : made) {
      rules.requireChecks(set, call);
      rules.findings.addAll(PlacementRules.findings(set, zone, rules.records));
      rules.findings.addAll(AliasRules.findings(set, zone, rules.records, state));
    }
    rules.findings.addAll(PlacementRules.apexFindings(zone, rules.records));
    int most = call.options(Route53Options.class).limits().recordsPerZone();
    if (rules.records.size() > most && rules.records.size() > zone.listed().size()) {
      rules.findings.add(
          "Limits Exceeded: MAX_RRSETS_BY_ZONE - Cannot create more than "
              + most
              + " RRSets in a hosted zone.");
    }
    if (!rules.findings.isEmpty()) {
      throw Route53Errors.invalidChangeBatch(rules.findings);
    }
    return rules.records;
  }

  private static void requireSmall(ChangeBatch batch) {
    int records = 0;
    int characters = 0;
    for (Change change : batch.changes()) {
      int times = change.action() == ChangeAction.UPSERT ? 2 : 1;
      for (ResourceRecord record : change.resourceRecordSet().resourceRecords()) {
        records += times;
        characters += times * record.value().length();
      }
    }
    if (records > MOST_RECORDS) {
      throw Route53Errors.invalidChangeBatch(
          List.of("Number of records limit of " + MOST_RECORDS + " exceeded."));
    }
    if (characters > MOST_CHARACTERS) {
      throw Route53Errors.invalidChangeBatch(
          List.of("Number of characters limit of " + MOST_CHARACTERS + " exceeded."));
    }
  }

  /** A set is changed once; only its deletion and creation may come together. */
  private void requireEachOnce(ChangeBatch batch) {
    Map<String, List<ChangeAction>> actions = new LinkedHashMap<>();
    for (Change change : batch.changes()) {
      ResourceRecordSet set = change.resourceRecordSet();
      String name = canonical(set.name());
      String identifier = set.setIdentifier() == null ? "" : " " + set.setIdentifier();
      actions
          .computeIfAbsent(set.typeAsString() + " " + name + identifier, key -> new ArrayList<>())
          .add(change.action());
    }
    actions.forEach(
        (key, list) -> {
          if (list.size() > 1 && !list.equals(List.of(ChangeAction.DELETE, ChangeAction.CREATE))) {
            findings.add(
                "The request contains an invalid set of changes for a resource record set '"
                    + key
                    + "'");
          }
        });
  }

  private static String canonical(String name) {
    try {
      return DomainNames.read(name).text();
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  /** The set with its names as Route 53 keeps them; null when it cannot be read. */
  private @Nullable ZoneRecordSet read(ResourceRecordSet given) {
    try {
      ResourceRecordSet.Builder set = given.toBuilder().name(DomainNames.read(given.name()).text());
      AliasTarget alias = given.aliasTarget();
      if (alias != null) {
        set.aliasTarget(
            alias.toBuilder()
                .dnsName(DomainNames.read(alias.dnsName()).text())
                .hostedZoneId(ResourceIds.plain(alias.hostedZoneId()))
                .build());
      }
      List<String> problems = ValueRules.findings(given);
      findings.addAll(problems);
      return problems.isEmpty() ? ZoneRecordSet.of(set.build()) : null;
    } catch (IllegalArgumentException e) {
      findings.add(String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** Makes the change among the records; whether it could be made. */
  private boolean applied(Change change, ZoneRecordSet set) {
    ZoneRecordSet before = records.find(set.name(), set.type(), set.setIdentifier());
    String what = "[" + described(set) + "]";
    if (before != null && before.set().trafficPolicyInstanceId() != null) {
      findings.add(
          "Tried to change resource record set "
              + what
              + " but it belongs to a traffic policy instance");
      return false;
    }
    switch (change.action()) {
      case CREATE -> {
        if (before != null) {
          findings.add("Tried to create resource record set " + what + " but it already exists");
          return false;
        }
        records = records.with(set);
      }
      case DELETE -> {
        if (before == null) {
          findings.add("Tried to delete resource record set " + what + " but it was not found");
          return false;
        }
        if (!comparable(before.set()).equals(comparable(set.set()))) {
          findings.add(
              "Tried to delete resource record set "
                  + what
                  + " but the values provided do not match the current values");
          return false;
        }
        records = records.without(set.name(), set.type(), set.setIdentifier());
      }
      default -> {
        if (before != null && Routing.of(before.set()) != Routing.of(set.set())) {
          findings.add(Routing.of(set.set()).besideAnother(set.set()));
          return false;
        }
        records = records.with(set);
      }
    }
    return true;
  }

  private static String described(ZoneRecordSet set) {
    String text = "name='" + set.name() + "', type='" + set.type() + "'";
    return set.setIdentifier().isEmpty()
        ? text
        : text + ", set-identifier='" + set.setIdentifier() + "'";
  }

  /**
   * Without the order of values, and with no difference between what is false and what is left out.
   */
  private static ResourceRecordSet comparable(ResourceRecordSet set) {
    return set.toBuilder()
        .resourceRecords(
            set.resourceRecords().stream()
                .sorted(Comparator.comparing(ResourceRecord::value))
                .toList())
        .multiValueAnswer(Boolean.TRUE.equals(set.multiValueAnswer()))
        .build();
  }

  private void requireChecks(ZoneRecordSet set, CallContext call) {
    String check = set.set().healthCheckId();
    if (check != null) {
      Check found = state.find(Check.class, check);
      if (found == null || !found.account().equals(call.account())) {
        throw Route53Errors.noSuchHealthCheck(check);
      }
    }
    CidrRoutingConfig cidr = set.set().cidrRoutingConfig();
    if (cidr != null) {
      CidrSet collection = state.find(CidrSet.class, cidr.collectionId());
      boolean known =
          collection != null
              && (cidr.locationName().equals("*")
                  || collection.locations().containsKey(cidr.locationName()));
      if (!known) {
        findings.add(
            "CIDR collection "
                + cidr.collectionId()
                + " with location "
                + cidr.locationName()
                + " was not found");
      }
    }
  }
}
