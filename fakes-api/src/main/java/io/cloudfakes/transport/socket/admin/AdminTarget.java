package io.cloudfakes.transport.socket.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What of a world can be steered from outside its JVM. Rules and calls are JSON objects: maps (in
 * the order their members are to be written), lists, text, numbers, booleans and null.
 *
 * <p>A method that is given something it cannot take throws {@link IllegalArgumentException} with a
 * message that says what to send instead.
 */
public interface AdminTarget {
  /** How the world is, in a few words. */
  String health();

  /** Puts the world back to its beginning. */
  void reset();

  Instant now();

  /** Moves the world's clock on, with everything that falls due on the way. */
  void advance(Duration by);

  /** Sets the world's clock. */
  void set(Instant to);

  /** The fault rules, in the order they were added. */
  List<Map<String, Object>> faults();

  /** Adds a fault rule; returns it as it is now listed, with its {@code id}. */
  Map<String, Object> addFault(Map<String, Object> rule);

  /** Removes one fault rule; false when there is none of this id. */
  boolean removeFault(String id);

  void clearFaults();

  /** The latest calls, at most so many, oldest first. */
  List<Map<String, Object>> calls(int limit);

  void clearCalls();
}
