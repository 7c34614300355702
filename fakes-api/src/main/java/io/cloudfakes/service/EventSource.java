package io.cloudfakes.service;

import io.cloudfakes.link.Delivery;
import java.util.List;

/**
 * Says which events a change gives rise to. Asked after the commit for every change, in order, so
 * that no operation can forget one.
 */
@FunctionalInterface
public interface EventSource<S> {
  List<Delivery> events(Change<S> change, S before, S after, CallContext call);
}
