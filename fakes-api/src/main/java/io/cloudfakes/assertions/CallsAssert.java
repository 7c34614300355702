package io.cloudfakes.assertions;

import io.cloudfakes.call.Call;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Assertions about some of the calls a world has received, each call once with all its attempts.
 */
public final class CallsAssert extends AbstractAssert<CallsAssert, List<Call>> {
  private final String wanted;
  private final List<Call> all;

  CallsAssert(List<Call> calls, String wanted, List<Call> all) {
    super(calls, CallsAssert.class);
    this.wanted = wanted;
    this.all = all;
  }

  /** Fails unless there were that many. */
  public CallsAssert hasSize(int size) {
    if (actual.size() != size) {
      failWithMessage(
          "Expected %s of %s, but there %s.%s",
          Journal.count(size),
          wanted,
          actual.isEmpty() ? "was none" : actual.size() == 1 ? "was 1" : "were " + actual.size(),
          Journal.instead(wanted, all));
    }
    return this;
  }

  /** Fails if there was one. */
  public CallsAssert isEmpty() {
    return hasSize(0);
  }

  /** Fails unless there was one at least. */
  public CallsAssert isNotEmpty() {
    if (actual.isEmpty()) {
      failWithMessage(
          "Expected a call of %s, but there was none.%s", wanted, Journal.instead(wanted, all));
    }
    return this;
  }

  /** Only those for that resource, for example {@code photos/cat.jpg} or a table's name. */
  public CallsAssert on(String resource) {
    return new CallsAssert(
        actual.stream().filter(call -> call.resource().equals(resource)).toList(),
        wanted + " " + resource,
        all);
  }

  /** Only those whose request is of that class and passes. */
  public <R extends SdkRequest> CallsAssert where(Class<R> type, Predicate<? super R> passes) {
    return new CallsAssert(
        actual.stream()
            .filter(
                call ->
                    call.request()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .filter(passes)
                        .isPresent())
            .toList(),
        wanted + " with such a request",
        all);
  }

  /** Fails unless every one was answered well in the end. */
  public CallsAssert allSucceeded() {
    for (Call call : actual) {
      if (call.status() < 200 || call.status() >= 400) {
        failWithMessage("Expected every call of %s to succeed, but%n  %s", wanted, call.describe());
      }
    }
    return this;
  }

  /** AssertJ's own assertions about the requests, which all must be of that class. */
  public <R extends SdkRequest> ListAssert<R> requests(Class<R> type) {
    return Assertions.assertThat(
            actual.stream().map(call -> type.cast(call.request().orElseThrow())).toList())
        .as("the requests of %s", wanted);
  }
}
