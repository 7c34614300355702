package io.cloudfakes.junit;

import io.cloudfakes.call.Call;
import io.cloudfakes.protocol.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * One request of a batch that came back unprocessed: the caller is to send it again.
 *
 * @param member the member of the response it came in
 * @param table where it was meant for
 * @param request what was asked
 */
record Unprocessed(String member, String table, Object request) {

  /** Those a call was answered with. */
  static List<Unprocessed> of(Call call) {
    List<Unprocessed> found = new ArrayList<>();
    call.response()
        .ifPresent(
            response -> {
              add(found, "UnprocessedItems", response);
              add(found, "UnprocessedKeys", response);
            });
    return found;
  }

  private static void add(List<Unprocessed> found, String member, Object response) {
    if (Shape.of(response.getClass()).value(response, member) instanceof Map<?, ?> tables) {
      tables.forEach(
          (table, left) ->
              requests(left).forEach(one -> found.add(new Unprocessed(member, "" + table, one))));
    }
  }

  /** Writes stand in a list; keys stand in a structure with their table's options. */
  private static Collection<?> requests(@Nullable Object of) {
    if (of instanceof Collection<?> writes) {
      return writes;
    }
    return of instanceof SdkPojo keys
            && Shape.of(of.getClass()).value(keys, "Keys") instanceof Collection<?> all
        ? all
        : List.of();
  }

  boolean isAskedAgainBy(Call later) {
    return later
        .request()
        .map(asked -> Shape.of(asked.getClass()).value(asked, "RequestItems"))
        .filter(Map.class::isInstance)
        .map(tables -> ((Map<?, ?>) tables).get(table))
        .filter(one -> requests(one).contains(request))
        .isPresent();
  }

  String describe() {
    return request + " for " + table;
  }
}
