package io.cloudfakes.dns.internal.operation.hostedzone;

import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.rule.Submissions;
import io.cloudfakes.dns.internal.rule.Zones;
import io.cloudfakes.dns.internal.state.LoggingConfig;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Submission;
import io.cloudfakes.dns.internal.state.TagSet;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.route53.model.DeleteHostedZoneRequest;
import software.amazon.awssdk.services.route53.model.DeleteHostedZoneResponse;

/**
 * Deletes a hosted zone that has no records but its SOA and NS. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteHostedZone.html">DeleteHostedZone</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHostedZone}, {@code HostedZoneNotEmpty}.
 */
public final class DeleteHostedZone
    implements Operation<DeleteHostedZoneRequest, DeleteHostedZoneResponse, Route53State> {
  @Override
  public Outcome<DeleteHostedZoneResponse, Route53State> decide(
      DeleteHostedZoneRequest request, Route53State state, CallContext call) {
    Zone zone = Zones.of(state, request.id(), call);
    boolean onlyFirst =
        zone.listed()
            .all()
            .allMatch(
                set ->
                    set.name().equals(zone.name())
                        && (set.type().equals("SOA") || set.type().equals("NS")));
    if (!onlyFirst || zone.signing().enabled()) {
      throw Route53Errors.error(
          "HostedZoneNotEmpty",
          "The specified hosted zone contains non-required resource record sets and so cannot be"
              + " deleted.");
    }
    Submission submission = Submissions.of(call, null);
    List<Change<Route53State>> changes = new ArrayList<>();
    changes.add(new Route53Change.Removed(Zone.class, zone.id()));
    changes.add(new Route53Change.Removed(TagSet.class, TagSet.id("hostedzone", zone.id())));
    state.all(LoggingConfig.class).stream()
        .filter(config -> config.zone().equals(zone.id()))
        .forEach(
            config -> changes.add(new Route53Change.Removed(LoggingConfig.class, config.id())));
    changes.add(new Route53Change.Put(submission));
    return Outcome.of(
        DeleteHostedZoneResponse.builder().changeInfo(Submissions.pending(submission)).build(),
        changes);
  }
}
