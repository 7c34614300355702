package io.cloudfakes.dns;

import io.cloudfakes.dns.internal.operation.record.ChangeResourceRecordSets;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.dns.internal.zone.ZoneRecordSet;
import io.cloudfakes.service.Store;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.ChangeResourceRecordSetsRequest;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** A hosted zone as a test sees it: always as it is at that moment. */
public final class ZoneView {
  private final Store<Route53State> store;
  private final String account;
  private final String id;

  ZoneView(Store<Route53State> store, String account, String id) {
    this.store = store;
    this.account = account;
    this.id = id;
  }

  /** {@code Z…}, as clients name it. */
  public String id() {
    return id;
  }

  /** The domain name, with the last dot. */
  public String name() {
    return zone().name().text();
  }

  /** The four name servers of a public zone; those in the records of a private one. */
  public List<String> nameServers() {
    return zone().nameServers();
  }

  /**
   * Puts a record set there, in place of one of that name and type.
   *
   * @param recordName whole, or without the zone's name; "" for the zone's own
   * @param type {@code A}, {@code TXT}, …
   * @param ttl in seconds
   * @throws IllegalArgumentException when Route 53 would refuse it
   */
  public ZoneView put(String recordName, String type, long ttl, String... values) {
    return put(
        ResourceRecordSet.builder()
            .name(whole(recordName).text())
            .type(type)
            .ttl(ttl)
            .resourceRecords(
                Arrays.stream(values).map(v -> ResourceRecord.builder().value(v).build()).toList())
            .build());
  }

  /**
   * Puts a record set of any routing policy there, in place of its former self.
   *
   * @throws IllegalArgumentException when Route 53 would refuse it
   */
  public ZoneView put(ResourceRecordSet set) {
    ChangeResourceRecordSetsRequest request =
        ChangeResourceRecordSetsRequest.builder()
            .hostedZoneId(id)
            .changeBatch(
                b ->
                    b.changes(
                        software.amazon.awssdk.services.route53.model.Change.builder()
                            .action(ChangeAction.UPSERT)
                            .resourceRecordSet(set)
                            .build()))
            .build();
    Seeding.commit(
        store,
        account,
        request,
        (call, state) -> call.decide(new ChangeResourceRecordSets(), request, state));
    return this;
  }

  /** The record sets as {@code ListResourceRecordSets} lists them. */
  public List<ResourceRecordSet> records() {
    return zone().listed().all().map(ZoneRecordSet::set).toList();
  }

  /** The record sets the name servers answer with: without what is still {@code PENDING}. */
  public List<ResourceRecordSet> published() {
    return zone().published().all().map(ZoneRecordSet::set).toList();
  }

  /**
   * The record sets of a name and type: several when they have a routing policy.
   *
   * @param recordName whole, or without the zone's name; "" for the zone's own
   */
  public List<ResourceRecordSet> records(String recordName, String type) {
    RecordName name = whole(recordName);
    return zone()
        .listed()
        .all()
        .filter(set -> set.name().equals(name) && set.type().equals(type))
        .map(ZoneRecordSet::set)
        .toList();
  }

  private RecordName whole(String recordName) {
    RecordName own = zone().name();
    if (recordName.isEmpty()) {
      return own;
    }
    RecordName given = RecordName.parse(recordName);
    return given.within(own) ? given : RecordName.parse(given.text() + own.text());
  }

  private Zone zone() {
    Zone zone = store.state().find(Zone.class, id);
    if (zone == null) {
      throw new IllegalArgumentException("The hosted zone " + id + " is not there any more");
    }
    return zone;
  }

  @Override
  public String toString() {
    Zone zone = store.state().find(Zone.class, id);
    return zone == null ? "deleted hosted zone " + id : "hosted zone " + zone.name();
  }
}
