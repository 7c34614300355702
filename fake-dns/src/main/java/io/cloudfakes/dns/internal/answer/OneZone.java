package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One hosted zone alone as the name servers see it, whatever other zones there are. */
public final class OneZone implements PublishedZones {
  private final StateZones all;
  private final AnswerZone zone;

  public OneZone(Route53State state, Zone zone) {
    this.all = new StateZones(state);
    this.zone = StateZones.answering(zone);
  }

  @Override
  public @Nullable AnswerZone zone(String reversed, QueryOrigin origin) {
    return reversed.startsWith(zone.name().reversed()) ? zone : null;
  }

  @Override
  public boolean healthy(String healthCheckId) {
    return all.healthy(healthCheckId);
  }

  @Override
  public Map<String, List<Subnet>> cidrBlocks(String collectionId) {
    return all.cidrBlocks(collectionId);
  }
}
