package io.cloudfakes.edge.apigateway.internal.state;

import java.util.Comparator;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What names a part of an API: its kind, what it belongs to, its id.
 *
 * @param kind the simple name of its class in the SDK's model, for example {@code Route}
 * @param parent the id of the integration or route it is of; "" for parts of the API itself
 * @param id within its kind and parent; a stage's name
 */
public record PartKey(String kind, String parent, String id) implements Comparable<PartKey> {
  private static final Comparator<PartKey> ORDER =
      Comparator.comparing(PartKey::kind).thenComparing(PartKey::parent).thenComparing(PartKey::id);

  /** The key of a part of the API itself. */
  public static PartKey of(Class<? extends SdkPojo> type, String id) {
    return new PartKey(type.getSimpleName(), "", id);
  }

  /** The key of a part of a route or an integration. */
  public static PartKey of(Class<? extends SdkPojo> type, String parent, String id) {
    return new PartKey(type.getSimpleName(), parent, id);
  }

  @Override
  public int compareTo(PartKey other) {
    return ORDER.compare(this, other);
  }
}
