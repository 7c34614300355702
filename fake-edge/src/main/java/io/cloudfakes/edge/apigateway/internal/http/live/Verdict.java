package io.cloudfakes.edge.apigateway.internal.http.live;

import io.cloudfakes.protocol.HttpResponse;

/** Whether whoever asks may. */
sealed interface Verdict {
  /** They may. */
  record Allowed(Identity identity) implements Verdict {}

  /**
   * They may not.
   *
   * @param answer what they get
   * @param why for the access log
   */
  record Refused(HttpResponse answer, String why) implements Verdict {}
}
