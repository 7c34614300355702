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
    return with(newComment, delegationSet, vpcs, authorized, listed, published, signing);
  }

  public Zone withVpcs(List<VPC> newVpcs) {
    List<VPC> copy = List.copyOf(newVpcs);
    return with(comment, delegationSet, copy, authorized, listed, published, signing);
  }

  public Zone withAuthorized(List<VPC> newAuthorized) {
    List<VPC> copy = List.copyOf(newAuthorized);
    return with(comment, delegationSet, vpcs, copy, listed, published, signing);
  }

  public Zone withListed(ZoneRecords records) {
    return with(comment, delegationSet, vpcs, authorized, records, published, signing);
  }

  public Zone withPublished(ZoneRecords records) {
    return with(comment, delegationSet, vpcs, authorized, listed, records, signing);
  }

  public Zone withSigning(Signing newSigning) {
    return with(comment, delegationSet, vpcs, authorized, listed, published, newSigning);
  }

  public Zone withDelegationSet(String set) {
    return with(comment, set, vpcs, authorized, listed, published, signing);
  }

  /** The same zone with all that can change. */
  private Zone with(
      @Nullable String newComment,
      @Nullable String newDelegationSet,
      List<VPC> newVpcs,
      List<VPC> newAuthorized,
      ZoneRecords newListed,
      ZoneRecords newPublished,
      Signing newSigning) {
    return new Zone(
        id,
        account,
        name,
        callerReference,
        newComment,
        privateZone,
        nameServers,
        newDelegationSet,
        newVpcs,
        newAuthorized,
        newListed,
        newPublished,
        newSigning);
  }
}
