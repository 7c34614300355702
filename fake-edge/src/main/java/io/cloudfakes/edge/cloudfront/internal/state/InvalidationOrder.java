package io.cloudfakes.edge.cloudfront.internal.state;

import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.InvalidationBatch;

/**
 * An invalidation that was asked for.
 *
 * @param distribution the id of whose objects go
 * @param completed whether the edges have dropped them
 */
public record InvalidationOrder(
    String account,
    String id,
    String distribution,
    Instant created,
    InvalidationBatch batch,
    boolean completed)
    implements Resource {

  @Override
  public Kind kind() {
    return Kind.INVALIDATION;
  }

  public String status() {
    return completed ? "Completed" : "InProgress";
  }

  public List<String> paths() {
    return batch.paths().items();
  }

  public InvalidationOrder done() {
    return new InvalidationOrder(account, id, distribution, created, batch, true);
  }
}
