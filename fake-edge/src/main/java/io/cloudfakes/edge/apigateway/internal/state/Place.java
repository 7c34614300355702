package io.cloudfakes.edge.apigateway.internal.state;

import io.cloudfakes.service.CallContext;
import java.util.Comparator;

/**
 * Where an account has its APIs: a region of it.
 *
 * @param account 12 digits
 */
public record Place(String region, String account) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::region).thenComparing(Place::account);

  /** The place a call is for. */
  public static Place of(CallContext call) {
    return new Place(call.region(), call.account());
  }

  /** The ARN of what has that path, for example {@code /restapis/a1b2c3d4e5}. */
  public String arn(String path) {
    return "arn:aws:apigateway:" + region + "::" + path;
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
