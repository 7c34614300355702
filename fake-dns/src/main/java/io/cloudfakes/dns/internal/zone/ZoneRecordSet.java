package io.cloudfakes.dns.internal.zone;

import java.util.List;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/**
 * One record set of a zone: the SDK's own object, and its name and values read once.
 *
 * @param dnsType the type's number in DNS messages
 * @param set with {@code name} in Route 53's spelling
 * @param records its values; none for an alias
 */
public record ZoneRecordSet(
    RecordName name, int dnsType, ResourceRecordSet set, List<Record> records) {
  public ZoneRecordSet {
    records = List.copyOf(records);
  }

  /**
   * Reads the name and the values of a record set.
   *
   * @throws IllegalArgumentException when its name or a value cannot be read; {@link RecordName}
   *     and {@link RecordValues} tell which
   */
  public static ZoneRecordSet of(ResourceRecordSet set) {
    RecordName name = RecordName.parse(set.name());
    Name owner = name.toDns();
    long ttl = set.ttl() == null ? 0 : set.ttl();
    List<Record> records =
        set.resourceRecords().stream()
            .map(ResourceRecord::value)
            .map(value -> RecordValues.read(owner, set.typeAsString(), ttl, value))
            .toList();
    return new ZoneRecordSet(
        name,
        Type.value(set.typeAsString()),
        name.text().equals(set.name()) ? set : set.copy(b -> b.name(name.text())),
        records);
  }

  /** As in the SDK: {@code A}, {@code MX}, …. */
  public String type() {
    return set.typeAsString();
  }

  /** "" when it has none: its routing policy is simple. */
  public String setIdentifier() {
    return set.setIdentifier() == null ? "" : set.setIdentifier();
  }

  /** Whether it refers to another record set or to a resource in place of having values. */
  public boolean alias() {
    return set.aliasTarget() != null;
  }

  /** In the order of lists among the record sets of one name. */
  int compareIdentity(String otherType, String otherIdentifier) {
    int byType = type().compareTo(otherType);
    return byType != 0 ? byType : setIdentifier().compareTo(otherIdentifier);
  }
}
