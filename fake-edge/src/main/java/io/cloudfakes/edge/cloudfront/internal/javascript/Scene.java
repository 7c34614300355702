package io.cloudfakes.edge.cloudfront.internal.javascript;

import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import io.cloudfakes.seed.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a function sees of the world beside its event.
 *
 * @param now the time, which stands still while it runs
 * @param ids where its chance is from
 * @param purpose tells the runs of one request apart
 * @param stores the key value stores it is associated with
 * @param location the edge location; null in a test, which is at none
 * @param query the viewer's query string as it was sent; null when it sent none
 * @param tenant whose request it is; null before a distribution that has none
 */
public record Scene(
    Instant now,
    Ids ids,
    String purpose,
    List<ValueStore> stores,
    @Nullable String location,
    @Nullable String query,
    @Nullable Tenant tenant) {

  /**
   * A tenant of a multi-tenant distribution.
   *
   * @param parameters their values by their names
   */
  public record Tenant(String id, Map<String, String> parameters) {}
}
