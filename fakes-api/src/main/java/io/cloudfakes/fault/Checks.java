package io.cloudfakes.fault;

import java.time.Duration;

/** What the parts of faults and rules must be, whoever makes them. */
final class Checks {
  private Checks() {}

  static void code(String code) {
    if (!code.matches("[A-Za-z][A-Za-z0-9._]*")) {
      throw new IllegalArgumentException(
          "An error code is written like SlowDown, not \"" + code + "\"");
    }
  }

  static void status(int status) {
    if (status != 0 && (status < 300 || status > 599)) {
      throw new IllegalArgumentException("The status of an error is 300 to 599, not " + status);
    }
  }

  static long positive(String what, long number) {
    if (number < 1) {
      throw new IllegalArgumentException(what + " is 1 or more, not " + number);
    }
    return number;
  }

  static void notNegative(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("A fault lasts no negative time: " + duration);
    }
  }

  static void longerThanNothing(Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("A fault of no time does nothing: " + duration);
    }
  }
}
