package io.cloudfakes.protocol;

import io.cloudfakes.AwsError;
import java.util.Map;

/** What errors written as JSON have in common. */
final class JsonErrors {
  private JsonErrors() {}

  /**
   * Adds the message, unless there is none or the error names it itself: some errors' models write
   * it {@code Message}.
   */
  static void putMessage(Map<String, String> head, AwsError error, String name) {
    boolean named = error.fields().keySet().stream().anyMatch("message"::equalsIgnoreCase);
    if (!named && !error.message().isEmpty()) {
      head.put(name, error.message());
    }
  }
}
