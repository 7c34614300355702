package io.cloudfakes.assertions;

import io.cloudfakes.call.Call;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.StandardSoftAssertionsProvider;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Assertions about some of the calls a world has received, each call once with all its attempts.
 */
public final class CallsAssert extends AbstractAssert<CallsAssert, List<Call>> {
  private final String wanted;
  private final List<Call> all;
  private final @Nullable StandardSoftAssertionsProvider softly;

  CallsAssert(
      List<Call> calls,
      String wanted,
      List<Call> all,
      @Nullable StandardSoftAssertionsProvider softly) {
    super(calls, CallsAssert.class);
    this.wanted = wanted;
    this.all = all;
    this.softly = softly;
  }

  /** Fails unless there were that many. */
  public CallsAssert hasSize(int size) {
    if (actual.size() != size) {
      fail(
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
      fail("Expected a call of %s, but there was none.%s", wanted, Journal.instead(wanted, all));
    }
    return this;
  }

  /** Only those for that resource, for example {@code photos/cat.jpg} or a table's name. */
  public CallsAssert on(String resource) {
    return only(call -> call.resource().equals(resource), " " + resource);
  }

  /** Only those whose request is of that class and passes. */
  public <R extends SdkRequest> CallsAssert where(Class<R> type, Predicate<? super R> passes) {
    return only(call -> request(call, type).filter(passes).isPresent(), " with such a request");
  }

  private CallsAssert only(Predicate<Call> meant, String words) {
    return new CallsAssert(actual.stream().filter(meant).toList(), wanted + words, all, softly)
        .as(descriptionText());
  }

  /** Fails unless every one was answered well in the end. */
  public CallsAssert allSucceeded() {
    for (Call call : actual) {
      if (call.status() < 200 || call.status() >= 400) {
        fail("Expected every call of %s to succeed, but%n  %s", wanted, call.describe());
      }
    }
    return this;
  }

  /**
   * AssertJ's own assertions about the requests, in the order of the calls.
   *
   * @param type of all of them; fails when there is one of another
   */
  public <R extends SdkRequest> ListAssert<R> requests(Class<R> type) {
    for (Call call : actual) {
      if (request(call, type).isEmpty()) {
        fail(
            "Expected every call of %s to have a %s, but%n  %s",
            wanted, type.getSimpleName(), call.describe());
      }
    }
    List<R> requests = actual.stream().flatMap(call -> request(call, type).stream()).toList();
    ListAssert<R> about =
        softly == null ? Assertions.assertThat(requests) : softly.assertThat(requests);
    return about.as("the requests of %s", wanted);
  }

  private static <R extends SdkRequest> Optional<R> request(Call call, Class<R> type) {
    return call.request().filter(type::isInstance).map(type::cast);
  }

  private void fail(String message, Object... arguments) {
    Journal.tell(failure(message, arguments), softly);
  }
}
