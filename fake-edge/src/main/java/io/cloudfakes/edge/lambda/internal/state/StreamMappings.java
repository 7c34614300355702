package io.cloudfakes.edge.lambda.internal.state;

import io.cloudfakes.clock.Timers;
import org.pcollections.TreePMap;

/**
 * The event source mappings.
 *
 * @param byId all of them
 * @param reads when they are to look at their streams, by mapping and reader
 */
record StreamMappings(TreePMap<String, StreamMapping> byId, Timers<String> reads) {
  static final StreamMappings NONE = new StreamMappings(TreePMap.empty(), Timers.none());
}
