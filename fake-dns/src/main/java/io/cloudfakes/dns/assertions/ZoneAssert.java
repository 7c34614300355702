package io.cloudfakes.dns.assertions;

import io.cloudfakes.dns.ZoneView;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Assertions about a hosted zone. Those that fail tell what is there instead. */
public final class ZoneAssert extends AbstractAssert<ZoneAssert, ZoneView> {
  ZoneAssert(ZoneView zone) {
    super(zone, ZoneAssert.class);
  }

  /**
   * Fails unless a record set of that name and type has these values, in any order. Of several with
   * a routing policy one must have them.
   *
   * @param name whole, or without the zone's name; "" for the zone's own
   */
  public ZoneAssert hasRecord(String name, String type, String... values) {
    isNotNull();
    List<ResourceRecordSet> sets = actual.records(name, type);
    List<String> wanted = Arrays.stream(values).sorted().toList();
    if (sets.stream().noneMatch(set -> values(set).equals(wanted))) {
      failWithMessage(
          "Expected %s to have %s %s %s, but it has %s", actual, name, type, wanted, there(sets));
    }
    return this;
  }

  /** Fails if there is a record set of that name and type. */
  public ZoneAssert hasNoRecord(String name, String type) {
    isNotNull();
    List<ResourceRecordSet> sets = actual.records(name, type);
    if (!sets.isEmpty()) {
      failWithMessage(
          "Expected %s to have no %s %s, but it has %s", actual, name, type, there(sets));
    }
    return this;
  }

  /**
   * Fails unless an alias of that name and type refers to a target.
   *
   * @param target the DNS name, with or without the last dot
   */
  public ZoneAssert hasAlias(String name, String type, String target) {
    isNotNull();
    List<ResourceRecordSet> sets = actual.records(name, type);
    String wanted = target.endsWith(".") ? target : target + ".";
    if (sets.stream()
        .noneMatch(
            set -> set.aliasTarget() != null && set.aliasTarget().dnsName().equals(wanted))) {
      failWithMessage(
          "Expected %s to have an alias %s %s to %s, but it has %s",
          actual, name, type, wanted, there(sets));
    }
    return this;
  }

  private static List<String> values(ResourceRecordSet set) {
    return set.resourceRecords().stream().map(ResourceRecord::value).sorted().toList();
  }

  private String there(List<ResourceRecordSet> sets) {
    return (sets.isEmpty() ? actual.records() : sets).toString();
  }
}
