package io.cloudfakes.link;

import java.util.List;

/**
 * A part of a stream in which records have an order.
 *
 * @param parents the shards whose keys' records it took over; read them to their ends first
 * @param open whether it still takes records
 */
public record StreamShard(String id, List<String> parents, boolean open) {
  public StreamShard {
    parents = List.copyOf(parents);
  }
}
