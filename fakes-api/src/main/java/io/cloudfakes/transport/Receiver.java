package io.cloudfakes.transport;

import io.cloudfakes.protocol.HttpRequest;

/** Where every transport hands in a request: the head of the pipeline. */
@FunctionalInterface
public interface Receiver {
  /** Answers the request on the caller's thread; never throws, whatever was sent. */
  Reply receive(HttpRequest request);
}
