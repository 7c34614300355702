package io.cloudfakes.protocol;

/**
 * Hears what a client does with the body of a reply that is a stream, or a publisher, in its hands.
 */
public interface BodyWatch {
  /** The client has got it. */
  void opened();

  /** The client has read it to its end, or has closed or cancelled it. */
  void ended();
}
