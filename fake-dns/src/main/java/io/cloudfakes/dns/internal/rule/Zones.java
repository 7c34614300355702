package io.cloudfakes.dns.internal.rule;

import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;

/** Finds the hosted zone a call is for. */
public final class Zones {
  private Zones() {}

  /** The caller's hosted zone of that id. */
  public static Zone of(Route53State state, String id, CallContext call) {
    Zone zone = any(state, id);
    if (!zone.account().equals(call.account())) {
      throw Route53Errors.error(
          "AccessDenied",
          "User: " + call.caller().arn() + " is not authorized to access this resource");
    }
    return zone;
  }

  /** The hosted zone of that id, whoever's it is. */
  public static Zone any(Route53State state, String id) {
    Zone zone = state.find(Zone.class, ResourceIds.plain(id));
    if (zone == null) {
      throw Route53Errors.noSuchHostedZone(ResourceIds.plain(id));
    }
    return zone;
  }
}
