package io.cloudfakes.dns.internal.operation.record;

import io.cloudfakes.dns.internal.rule.DomainNames;
import io.cloudfakes.dns.internal.rule.Page;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.rule.Zones;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.dns.internal.zone.ZoneRecordSet;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.route53.model.ListResourceRecordSetsRequest;
import software.amazon.awssdk.services.route53.model.ListResourceRecordSetsResponse;

/**
 * Lists the record sets of a hosted zone in the order of reversed labels, types and set
 * identifiers, those that are {@code PENDING} too. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListResourceRecordSets.html">ListResourceRecordSets</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHostedZone}, {@code InvalidInput}.
 */
public final class ListResourceRecordSets
    implements Operation<
        ListResourceRecordSetsRequest, ListResourceRecordSetsResponse, Route53State> {
  @Override
  public Outcome<ListResourceRecordSetsResponse, Route53State> decide(
      ListResourceRecordSetsRequest request, Route53State state, CallContext call) {
    Zone zone = Zones.of(state, request.hostedZoneId(), call);
    String start = request.startRecordName();
    String type = request.startRecordTypeAsString();
    String identifier = request.startRecordIdentifier();
    if (type != null && start == null) {
      throw Route53Errors.invalidInput(
          "Start record name is required when start record type is specified");
    }
    if (identifier != null && type == null) {
      throw Route53Errors.invalidInput(
          "Start record type is required when start record identifier is specified");
    }
    int size = Page.size(request.maxItems(), MOST);
    List<ZoneRecordSet> some =
        (start == null
                ? zone.listed().all()
                : zone.listed()
                    .from(
                        DomainNames.ofRequest(start),
                        type == null ? "" : type,
                        identifier == null ? "" : identifier))
            .limit(size + 1L)
            .toList();
    ZoneRecordSet next = some.size() > size ? some.get(size) : null;
    return Outcome.of(
        ListResourceRecordSetsResponse.builder()
            .resourceRecordSets(some.stream().limit(size).map(ZoneRecordSet::set).toList())
            .isTruncated(next != null)
            .nextRecordName(next == null ? null : next.name().text())
            .nextRecordType(next == null ? null : next.type())
            .nextRecordIdentifier(
                next == null || next.setIdentifier().isEmpty() ? null : next.setIdentifier())
            .maxItems(String.valueOf(size))
            .build());
  }

  private static final int MOST = 300;
}
