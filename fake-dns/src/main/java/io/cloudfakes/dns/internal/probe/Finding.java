package io.cloudfakes.dns.internal.probe;

/**
 * What one probe found.
 *
 * @param report as in Route 53's status reports: {@code Success: HTTP Status Code 200, OK}
 */
record Finding(boolean healthy, String report) {
  static Finding success(String what) {
    return new Finding(true, "Success: " + what);
  }

  static Finding failure(String what) {
    return new Finding(false, "Failure: " + what);
  }
}
