package io.cloudfakes.fault;

/** Where in a call's way through the world a fault acts. */
public enum FaultPoint {
  /** Before anything was looked at: nothing happens. */
  BEFORE,
  /** After the call was found good and before its effect: nothing happens. */
  BEFORE_COMMIT,
  /**
   * After its effect and before the reply is made: it has happened, and its events are delivered.
   */
  AFTER_COMMIT,
  /** While the reply is sent: it has happened. */
  RESPONSE
}
