package io.cloudfakes.link;

import java.util.List;

/**
 * What was read of a shard.
 *
 * @param records in their order; none when there are none yet
 * @param next where to read on
 * @param over whether the shard has ended: it is closed and these were its last records
 */
public record StreamPage(List<StreamedRecord> records, StreamPosition next, boolean over) {
  public StreamPage {
    records = List.copyOf(records);
  }
}
