package io.cloudfakes.dns;

import io.cloudfakes.dns.internal.answer.Places;
import java.util.function.UnaryOperator;

/** Where clients are, as it stands: changed by a test, read by name servers. */
final class PlaceTable {
  private volatile Places places = Places.PLAN;

  Places get() {
    return places;
  }

  synchronized void change(UnaryOperator<Places> change) {
    places = change.apply(places);
  }
}
