package io.cloudfakes.service;

import io.cloudfakes.link.Delivery;
import java.util.ArrayList;
import java.util.List;

/**
 * Says which events a change gives rise to. Asked after the commit for every change, in order, so
 * that no operation can forget one.
 */
@FunctionalInterface
public interface EventSource<S> {
  List<Delivery> events(Change<S> change, S before, S after, CallContext call);

  /** These, and then what the other says of the same change. */
  default EventSource<S> and(EventSource<S> other) {
    return (change, before, after, call) -> {
      List<Delivery> mine = events(change, before, after, call);
      List<Delivery> theirs = other.events(change, before, after, call);
      if (mine.isEmpty() || theirs.isEmpty()) {
        return mine.isEmpty() ? theirs : mine;
      }
      List<Delivery> both = new ArrayList<>(mine);
      both.addAll(theirs);
      return both;
    };
  }
}
