package io.cloudfakes.dns.internal.state;

import io.cloudfakes.dns.internal.zone.ZoneRecords;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.util.List;

/** The records of a hosted zone reach the name servers: the change is {@code INSYNC}. */
public record PublishRecords(String zone, ZoneRecords records) implements Route53Task {
  @Override
  public List<Change<Route53State>> run(Route53State state, CallContext call) {
    return List.of(new Route53Change.Published(zone, records));
  }
}
