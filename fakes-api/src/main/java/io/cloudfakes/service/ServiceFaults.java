package io.cloudfakes.service;

import io.cloudfakes.AwsError;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * What faults need a service's own help for: batches that are answered in part, reads of the past,
 * transactions in each other's way, and events. Set with {@link Service.Builder#faults}; whatever
 * is not said here no fault does to the service.
 */
public interface ServiceFaults {
  /** A service with nothing of the kind. */
  ServiceFaults NONE = new ServiceFaults() {};

  /** The actions that may do part of a batch and hand back the rest. */
  default List<String> batches() {
    return List.of();
  }

  /**
   * A batch cut in two.
   *
   * @param request of one of the {@link #batches()}
   * @param rest how many requests are left out, from the end
   */
  default Batch withoutLast(SdkRequest request, int rest) {
    throw new UnsupportedOperationException("No action of this service does part of a batch");
  }

  /** The actions that may answer from a copy that lags behind. */
  default List<String> eventualReads() {
    return List.of();
  }

  /** Whether that request, of one of the {@link #eventualReads()}, puts up with such an answer. */
  default boolean readsEventually(SdkRequest request) {
    return true;
  }

  /** Why reads of other actions are never stale. */
  default String consistency() {
    return "it answers from the newest state";
  }

  /** The actions that another transaction under way may stand in the way of. */
  default List<String> conflicts() {
    return List.of();
  }

  /**
   * The refusal of a request that met a transaction under way.
   *
   * @param action one of the {@link #conflicts()}
   * @param position of the item, counted from 1, that both are after; empty when the request has no
   *     such item
   */
  default Optional<AwsError> conflict(String action, SdkRequest request, int position) {
    return Optional.empty();
  }

  /** The actions whose effects are told to others by events. */
  default List<String> eventSources() {
    return List.of();
  }

  /** Why its events never overtake each other; "" when they may. */
  default String eventOrder() {
    return "";
  }

  /** One batch in two parts. */
  interface Batch {
    /** Whether nothing is left to be done. */
    boolean isEmpty();

    /** The request for what is done. */
    SdkRequest done();

    /** Its answer, with what was left out put in as AWS does. */
    SdkResponse answer(SdkResponse ofDone);
  }
}
