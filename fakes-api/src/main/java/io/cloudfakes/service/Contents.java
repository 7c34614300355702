package io.cloudfakes.service;

import java.util.List;

/**
 * Tells in what two states of a service differ for those who read it: content, and neither times
 * nor the ids that the service draws. What is the same object in both is passed over unread, so it
 * costs what was changed.
 */
@FunctionalInterface
public interface Contents<S> {
  /** The differences, in the order of the names. */
  List<Difference> between(S before, S after);
}
