package io.cloudfakes.protocol;

/** Hears what a client does with the body of a reply that is a stream in its hands. */
public interface BodyWatch {
  /** The client has got the stream. */
  void opened();

  /** The client has read it to its end, or has closed it. */
  void ended();
}
