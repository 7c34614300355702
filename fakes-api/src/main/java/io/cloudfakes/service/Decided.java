package io.cloudfakes.service;

import java.util.List;

/** What was decided for a call, as far as committing it needs to know. */
public interface Decided<S> {
  /** Applied in this order, all or none. */
  List<? extends Change<S>> changes();
}
