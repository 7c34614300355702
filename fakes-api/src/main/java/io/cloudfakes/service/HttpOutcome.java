package io.cloudfakes.service;

import io.cloudfakes.protocol.HttpResponse;
import java.util.List;

/**
 * What an {@link HttpAction} decided: the reply, and the changes to commit before it is given.
 *
 * @param response new with each decision, for the pipeline adds to it
 * @param changes applied in this order, all or none
 */
public record HttpOutcome<S>(HttpResponse response, List<? extends Change<S>> changes)
    implements Decided<S> {

  /** An answer that changes nothing. */
  public static <S> HttpOutcome<S> of(HttpResponse response) {
    return new HttpOutcome<>(response, List.of());
  }
}
