package io.cloudfakes.edge.lambda.assertions;

import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.edge.lambda.LambdaFunction;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a function. Those that fail tell what was invoked instead, and how it ended. */
public final class FunctionAssert extends AbstractAssert<FunctionAssert, LambdaFunction> {
  private static final int SHOWN = 10;

  FunctionAssert(LambdaFunction function) {
    super(function, FunctionAssert.class);
  }

  /** Fails unless it ran that many times; each attempt at an event is a run. */
  public FunctionAssert wasInvoked(int times) {
    List<Invocation> all = invocations();
    if (all.size() != times) {
      failWithMessage(
          "Expected %s to have been invoked %d times, but it was %d times:%s",
          actual, times, all.size(), shown(all));
    }
    return this;
  }

  public FunctionAssert wasNeverInvoked() {
    return wasInvoked(0);
  }

  /** Fails unless its newest run succeeded and answered that JSON text. */
  public FunctionAssert lastReplied(String json) {
    Invocation last = last();
    if (last.failed() || !last.replyText().equals(json)) {
      failWithMessage("Expected %s to have answered %s, but %s", actual, json, last);
    }
    return this;
  }

  /** Fails unless its newest run failed with a message that contains that text. */
  public FunctionAssert lastFailedWith(String text) {
    Invocation last = last();
    if (!last.failed() || !last.replyText().contains(text)) {
      failWithMessage("Expected %s to have failed with \"%s\", but %s", actual, text, last);
    }
    return this;
  }

  /** Fails unless a run was given an event that contains that text. */
  public FunctionAssert wasGiven(String text) {
    List<Invocation> all = invocations();
    if (all.stream().noneMatch(run -> run.eventText().contains(text))) {
      failWithMessage(
          "Expected %s to have been given an event with \"%s\", but it was given:%s",
          actual,
          text,
          all.stream()
              .limit(SHOWN)
              .map(run -> "\n  " + run.eventText())
              .collect(Collectors.joining()));
    }
    return this;
  }

  /** Fails when an asynchronous event was given up. */
  public FunctionAssert gaveUpNothing() {
    isNotNull();
    List<Invocation> dropped = actual.dropped();
    if (!dropped.isEmpty()) {
      failWithMessage(
          "Expected %s to have given up no event, but it gave up %d:%s",
          actual, dropped.size(), shown(dropped));
    }
    return this;
  }

  /** Fails unless so many asynchronous events failed and wait to be tried again. */
  public FunctionAssert hasWaiting(int events) {
    isNotNull();
    if (actual.waiting().size() != events) {
      failWithMessage(
          "Expected %d events to wait for a retry by %s, but there are %s",
          events, actual, actual.waiting());
    }
    return this;
  }

  private List<Invocation> invocations() {
    isNotNull();
    return actual.invocations();
  }

  private Invocation last() {
    List<Invocation> all = invocations();
    if (all.isEmpty()) {
      failWithMessage("Expected %s to have been invoked, but it never was", actual);
    }
    return all.get(all.size() - 1);
  }

  private static String shown(List<Invocation> runs) {
    String text = runs.stream().limit(SHOWN).map(run -> "\n  " + run).collect(Collectors.joining());
    return runs.size() > SHOWN ? text + "\n  and " + (runs.size() - SHOWN) + " more" : text;
  }
}
