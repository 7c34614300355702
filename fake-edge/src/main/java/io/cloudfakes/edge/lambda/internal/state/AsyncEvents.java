package io.cloudfakes.edge.lambda.internal.state;

import io.cloudfakes.clock.Timers;
import org.pcollections.TreePMap;

/**
 * The asynchronous events that are not over.
 *
 * @param underWay those that are being handled, by request id
 * @param retries those that failed and wait for their next attempt
 */
record AsyncEvents(TreePMap<String, AsyncEvent> underWay, Timers<AsyncEvent> retries) {
  static final AsyncEvents NONE = new AsyncEvents(TreePMap.empty(), Timers.none());
}
