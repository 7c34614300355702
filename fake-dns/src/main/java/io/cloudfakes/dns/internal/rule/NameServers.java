package io.cloudfakes.dns.internal.rule;

import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.dns.internal.zone.ZoneRecordSet;
import io.cloudfakes.dns.internal.zone.ZoneRecords;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.services.route53.model.RRType;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** The name servers of hosted zones, as Route 53 names them. */
public final class NameServers {
  /** One of four domains each, in the order of their numbers. */
  private static final List<String> DOMAINS = List.of("com", "net", "org", "co.uk");

  private static final int PER_DOMAIN = 512;

  /** In the records of private zones, which no such server answers for. */
  public static final List<String> OF_PRIVATE_ZONES =
      List.of(
          "ns-1536.awsdns-00.co.uk",
          "ns-0.awsdns-00.com",
          "ns-1024.awsdns-00.org",
          "ns-512.awsdns-00.net");

  private NameServers() {}

  /** Four servers, by chance, of which none is taken. */
  public static List<String> four(CallContext call, Set<String> taken) {
    List<String> servers = new ArrayList<>();
    int first = (int) Long.remainderUnsigned(call.ids().bits("name servers"), DOMAINS.size());
    for (int i = 0; i < DOMAINS.size(); i++) {
      int domain = (first + i) % DOMAINS.size();
      int attempt = 0;
      String server;
      do {
        server = server(domain, call.ids().bits("name server " + domain + " " + attempt++));
      } while (taken.contains(server));
      servers.add(server);
    }
    return List.copyOf(servers);
  }

  private static String server(int domain, long chance) {
    int number = (int) Long.remainderUnsigned(chance, PER_DOMAIN);
    return String.format(
        Locale.ROOT,
        "ns-%d.awsdns-%02d.%s",
        domain * PER_DOMAIN + number,
        number / 8,
        DOMAINS.get(domain));
  }

  /** The records every hosted zone begins with. */
  public static ZoneRecords firstRecords(RecordName zone, List<String> servers) {
    ResourceRecordSet ns =
        ResourceRecordSet.builder()
            .name(zone.text())
            .type(RRType.NS)
            .ttl(172_800L)
            .resourceRecords(servers.stream().map(server -> record(server + ".")).toList())
            .build();
    ResourceRecordSet soa =
        ResourceRecordSet.builder()
            .name(zone.text())
            .type(RRType.SOA)
            .ttl(900L)
            .resourceRecords(
                record(servers.get(0) + ". awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400"))
            .build();
    return ZoneRecords.EMPTY.with(ZoneRecordSet.of(ns)).with(ZoneRecordSet.of(soa));
  }

  private static ResourceRecord record(String value) {
    return ResourceRecord.builder().value(value).build();
  }
}
