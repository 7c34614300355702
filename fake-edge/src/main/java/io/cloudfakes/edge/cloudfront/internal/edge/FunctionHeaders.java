package io.cloudfakes.edge.cloudfront.internal.edge;

/** How the names of headers that a function wrote go on. */
final class FunctionHeaders {
  private FunctionHeaders() {}

  /** {@code X-Custom-Header}: the first letter of each word is a capital. */
  static String written(String name) {
    StringBuilder written = new StringBuilder(name);
    for (int i = 0; i < written.length(); i++) {
      if (i == 0 || written.charAt(i - 1) == '-') {
        written.setCharAt(i, Character.toUpperCase(written.charAt(i)));
      }
    }
    return written.toString();
  }
}
