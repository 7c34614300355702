package io.cloudfakes.dns.internal.state;

import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.dns.internal.zone.ZoneRecords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.VPC;

/**
 * A hosted zone.
 *
 * @param privateZone whether only VPCs see it
 * @param nameServers of a public zone, without the last dot
 * @param delegationSet the id of the reusable set the servers are from; null when they are its own
 * @param vpcs that see a private zone, in the order they were associated
 * @param authorized VPCs of other accounts that may be associated
 * @param listed the records as the API shows them
 * @param published the records the name servers answer with; empty until the zone's creation is
 *     {@code INSYNC}
 * @param signing whether and with which keys answers are signed
 */
public record Zone(
    String id,
    String account,
    RecordName name,
    String callerReference,
    @Nullable String comment,
    boolean privateZone,
    List<String> nameServers,
    @Nullable String delegationSet,
    List<VPC> vpcs,
    List<VPC> authorized,
    ZoneRecords listed,
    ZoneRecords published,
    Signing signing)
    implements Resource {

  public Zone withComment(@Nullable String newComment) {
    return new Zone(
        id,
        account,
        name,
        callerReference,
        newComment,
        privateZone,
        nameServers,
        delegationSet,
        vpcs,
        authorized,
        listed,
        published,
        signing);
  }

  public Zone withVpcs(List<VPC> newVpcs) {
    return new Zone(
        id,
        account,
        name,
        callerReference,
        comment,
        privateZone,
        nameServers,
        delegationSet,
        List.copyOf(newVpcs),
        authorized,
        listed,
        published,
        signing);
  }

  public Zone withAuthorized(List<VPC> newAuthorized) {
    return new Zone(
        id,
        account,
        name,
        callerReference,
        comment,
        privateZone,
        nameServers,
        delegationSet,
        vpcs,
        List.copyOf(newAuthorized),
        listed,
        published,
        signing);
  }

  public Zone withListed(ZoneRecords records) {
    return new Zone(
        id,
        account,
        name,
        callerReference,
        comment,
        privateZone,
        nameServers,
        delegationSet,
        vpcs,
        authorized,
        records,
        published,
        signing);
  }

  public Zone withPublished(ZoneRecords records) {
    return new Zone(
        id,
        account,
        name,
        callerReference,
        comment,
        privateZone,
        nameServers,
        delegationSet,
        vpcs,
        authorized,
        listed,
        records,
        signing);
  }

  public Zone withSigning(Signing newSigning) {
    return new Zone(
        id,
        account,
        name,
        callerReference,
        comment,
        privateZone,
        nameServers,
        delegationSet,
        vpcs,
        authorized,
        listed,
        published,
        newSigning);
  }

  public Zone withDelegationSet(String set) {
    return new Zone(
        id,
        account,
        name,
        callerReference,
        comment,
        privateZone,
        nameServers,
        set,
        vpcs,
        authorized,
        listed,
        published,
        signing);
  }
}
