package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.dns.internal.zone.ZoneRecordSet;
import io.cloudfakes.dns.internal.zone.ZoneRecords;
import io.cloudfakes.seed.Seed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.xbill.DNS.ClientSubnetOption;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Master;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Zones, health and places as a test sets them. */
final class TestView implements DnsView, PublishedZones {
  static final InetAddress RESOLVER = Subnet.parse("192.0.2.53").address();

  final Map<String, AnswerZone> zones = new LinkedHashMap<>();
  final Set<String> unhealthy = new HashSet<>();
  final Map<String, Map<String, List<Subnet>>> collections = new LinkedHashMap<>();
  final Map<String, AliasedResource> resources = new LinkedHashMap<>();
  final Map<Subnet, Place> places = new TreeMap<>();
  private final Answering answering = new Answering(new Chance(new Seed(7)));

  /** A zone with SOA and NS as Route 53 makes them. */
  static TestView of(String zone) {
    TestView view = new TestView();
    view.zones.put(
        zone,
        new AnswerZone(
            "Z1",
            RecordName.parse(zone),
            RecordName.parse(zone).toDns(),
            ZoneRecords.EMPTY,
            false,
            null));
    view.add(
        zone,
        "SOA",
        900,
        "ns-2048.awsdns-64.net. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400");
    view.add(zone, "NS", 172800, "ns-1.awsdns-01.com.", "ns-2.awsdns-02.net.");
    return view;
  }

  /** The zone of a master file. */
  static TestView ofMasterFile(String origin, String text) throws IOException {
    TestView view = new TestView();
    ZoneRecords records = ZoneRecords.EMPTY;
    for (ResourceRecordSet set : recordSets(origin, text)) {
      records = records.with(ZoneRecordSet.of(set));
    }
    RecordName name = RecordName.parse(origin);
    view.zones.put(origin, new AnswerZone("Z1", name, name.toDns(), records, false, null));
    return view;
  }

  /** The record sets of a master file. */
  static List<ResourceRecordSet> recordSets(String origin, String text) throws IOException {
    Map<String, List<Record>> sets = new LinkedHashMap<>();
    try (Master master =
        new Master(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            Name.fromString(origin))) {
      for (Record r = master.nextRecord(); r != null; r = master.nextRecord()) {
        sets.computeIfAbsent(
                r.getName().toString().toLowerCase(java.util.Locale.ROOT) + " " + r.getType(),
                k -> new ArrayList<>())
            .add(r);
      }
    }
    return sets.values().stream().map(TestView::recordSet).toList();
  }

  private static ResourceRecordSet recordSet(List<Record> records) {
    Record first = records.get(0);
    return ResourceRecordSet.builder()
        .name(RecordName.of(first.getName()).text())
        .type(Type.string(first.getType()))
        .ttl(first.getTTL())
        .resourceRecords(
            records.stream().map(r -> ResourceRecord.builder().value(value(r)).build()).toList())
        .build();
  }

  /** As Route 53 has it: text in quotation marks, which dnsjava leaves out where it can. */
  private static String value(Record record) {
    return record instanceof TXTRecord text
        ? text.getStrings().stream().map(s -> '"' + s + '"').collect(Collectors.joining(" "))
        : record.rdataToString();
  }

  TestView add(String name, String type, long ttl, String... values) {
    return add(
        b ->
            b.name(name)
                .type(type)
                .ttl(ttl)
                .resourceRecords(
                    java.util.Arrays.stream(values)
                        .map(v -> ResourceRecord.builder().value(v).build())
                        .toList()));
  }

  /** An address record of a policy: its value is in its set identifier's place. */
  TestView add(String name, String id, String address, Consumer<ResourceRecordSet.Builder> policy) {
    return add(
        b -> {
          b.name(name)
              .type("A")
              .setIdentifier(id)
              .ttl(60L)
              .resourceRecords(ResourceRecord.builder().value(address).build());
          policy.accept(b);
        });
  }

  TestView add(Consumer<ResourceRecordSet.Builder> set) {
    ResourceRecordSet.Builder builder = ResourceRecordSet.builder();
    set.accept(builder);
    ZoneRecordSet made = ZoneRecordSet.of(builder.build());
    zones.replaceAll(
        (name, zone) ->
            made.name().within(zone.name())
                ? new AnswerZone(
                    zone.id(),
                    zone.name(),
                    zone.origin(),
                    zone.records().with(made),
                    zone.privateZone(),
                    zone.signer())
                : zone);
    return this;
  }

  TestView change(java.util.function.UnaryOperator<AnswerZone> change) {
    zones.replaceAll((name, zone) -> change.apply(zone));
    return this;
  }

  Message ask(Message query, QueryOrigin origin) {
    return Objects.requireNonNull(answering.answer(this, query, origin)).message();
  }

  Message ask(String name, String type) throws IOException {
    return ask(query(name, type), QueryOrigin.internet(RESOLVER));
  }

  /** Asked by a client in that block, by EDNS Client Subnet. */
  Message askFrom(String subnet, String name, String type) throws IOException {
    Message query = query(name, type);
    Subnet block = Subnet.parse(subnet);
    query.addRecord(
        new OPTRecord(
            1232, 0, 0, 0, List.of(new ClientSubnetOption(block.prefix(), block.address()))),
        Section.ADDITIONAL);
    return ask(query, QueryOrigin.internet(RESOLVER));
  }

  /** The values of the answer, in their order. */
  List<String> values(String name, String type) throws IOException {
    return values(ask(name, type));
  }

  static List<String> values(Message answer) {
    return answer.getSection(Section.ANSWER).stream().map(Record::rdataToString).toList();
  }

  static Message query(String name, String type) throws IOException {
    return Message.newQuery(Record.newRecord(Name.fromString(name), Type.value(type), DClass.IN));
  }

  @Override
  public PublishedZones zones() {
    return this;
  }

  @Override
  public AnswerZone zone(String reversed, QueryOrigin origin) {
    AnswerZone longest = null;
    for (AnswerZone zone : zones.values()) {
      boolean closer = longest == null || zone.name().within(longest.name());
      if (reversed.startsWith(zone.name().reversed()) && closer) {
        longest = zone;
      }
    }
    return longest;
  }

  @Override
  public boolean healthy(String healthCheckId) {
    return !unhealthy.contains(healthCheckId);
  }

  @Override
  public Map<String, List<Subnet>> cidrBlocks(String collectionId) {
    return collections.getOrDefault(collectionId, Map.of());
  }

  @Override
  public AliasedResource resource(String dnsName) {
    return resources.get(dnsName);
  }

  @Override
  public Instant now() {
    return Instant.parse("2026-01-01T00:00:00Z");
  }

  @Override
  public Located locate(Subnet client) {
    Located best = new Located(Place.UNKNOWN, 0);
    for (Map.Entry<Subnet, Place> place : places.entrySet()) {
      if (place.getKey().covers(client) && place.getKey().prefix() >= best.prefix()) {
        best = new Located(place.getValue(), place.getKey().prefix());
      }
    }
    return best;
  }

  static Place place(String continent, String country, String subdivision) {
    return new Place(continent, country, subdivision, null, Map.<String, Duration>of());
  }
}
