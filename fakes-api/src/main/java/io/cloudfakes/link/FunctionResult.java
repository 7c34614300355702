package io.cloudfakes.link;

import io.cloudfakes.protocol.Bytes;

/** What came of invoking a function. */
public sealed interface FunctionResult {
  /** It returned. */
  record Returned(Bytes payload) implements FunctionResult {}

  /**
   * It ran and failed.
   *
   * @param payload {@code {"errorMessage": …, "errorType": …, "stackTrace": …}}
   * @param functionError {@code Unhandled} or {@code Handled}
   */
  record Failed(Bytes payload, String functionError) implements FunctionResult {}

  /**
   * It was not run: there is no such function, the caller may not invoke it, or there is no
   * capacity for it.
   *
   * @param status the HTTP status of Lambda's answer: 404, 403, 429, …
   * @param code of Lambda's error, for example {@code TooManyRequestsException}
   */
  record Refused(int status, String code, String message) implements FunctionResult {}
}
