package io.cloudfakes.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The actions that a world has, looked up by the words of rules. */
public interface FaultTargets {
  /**
   * The actions meant, in a fixed order.
   *
   * @param action {@code s3:PutObject}, {@code PutObject}, {@code s3:*} or {@code *}
   * @throws IllegalArgumentException when it is not of that form or there is none; the message
   *     lists what comes near
   */
  List<FaultTarget> meantBy(String action);

  /**
   * The action of that request class.
   *
   * @throws IllegalArgumentException when there is none
   */
  FaultTarget of(Class<?> requestType);

  /** The action of that name; null when there is none. */
  @Nullable FaultTarget find(String service, String action);
}
