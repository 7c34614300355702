package io.cloudfakes.fault;

import io.cloudfakes.call.Call;
import io.cloudfakes.call.Templates;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Says which calls a fault strikes: begun by {@link Faults#on}, narrowed down word by word, ended
 * by {@link #then}. Unless narrowed, every call of the action is struck.
 *
 * @param <R> the SDK's request class
 */
public final class FaultTrigger<R extends SdkRequest> {
  private final Consumer<FaultRule> install;
  private final Class<R> requestType;
  private String words;
  private Predicate<Call> calls;
  private FaultRule.Occurrences occurrences = new FaultRule.Occurrences(1, Long.MAX_VALUE);
  private int attempt;
  private double probability = 1;
  private @Nullable FaultPoint point;

  FaultTrigger(
      Consumer<FaultRule> install, Class<R> requestType, String words, Predicate<Call> calls) {
    this.install = install;
    this.requestType = requestType;
    this.words = words;
    this.calls = calls;
  }

  /** Only calls whose request passes; a request that could not be read does not. */
  public FaultTrigger<R> where(Predicate<? super R> wanted) {
    return narrow(
        "where(…)",
        call ->
            call.request()
                .filter(requestType::isInstance)
                .map(requestType::cast)
                .filter(wanted)
                .isPresent());
  }

  /** Only calls for that resource: {@code bucket}, {@code bucket/key}, a table's name, … */
  public FaultTrigger<R> resource(String name) {
    return narrow("resource(" + name + ")", call -> call.resource().equals(name));
  }

  /**
   * Only calls for resources of that form: names as {@link io.cloudfakes.call.Templates} makes them,
   * for example {@code photos/{n}.jpg}.
   */
  public FaultTrigger<R> like(String template) {
    return narrow(
        "like(" + template + ")", call -> Templates.of(call.resource()).equals(template));
  }

  /**
   * Only the n-th of these calls, counted from 1 when the rule was made; retries are not counted.
   */
  public FaultTrigger<R> call(long n) {
    return occurrences("call(" + positive(n) + ")", n, n);
  }

  /** The n-th of these calls and all after it. */
  public FaultTrigger<R> from(long n) {
    return occurrences("from(" + positive(n) + ")", n, Long.MAX_VALUE);
  }

  /** Only the n-th attempt of a call, counted from 1; the SDK's retries are attempts 2, 3, … */
  public FaultTrigger<R> attempt(int n) {
    attempt = (int) positive(n);
    words += " attempt(" + n + ")";
    return this;
  }

  /**
   * Each of these calls with that probability: drawn by the world's seed and the call's identity,
   * so the same calls are struck in every run.
   */
  public FaultTrigger<R> probability(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("A probability lies between 0 and 1, not " + p);
    }
    probability = p;
    words += " probability(" + p + ")";
    return this;
  }

  /** Has the fault act there, and not where it usually does. */
  public FaultTrigger<R> at(FaultPoint where) {
    point = where;
    return this;
  }

  /** Installs the rule. */
  public FaultRule then(Fault fault) {
    FaultRule rule = new FaultRule(words, calls, occurrences, attempt, probability, fault, point);
    install.accept(rule);
    return rule;
  }

  private FaultTrigger<R> narrow(String word, Predicate<Call> wanted) {
    words += " " + word;
    calls = calls.and(wanted);
    return this;
  }

  private FaultTrigger<R> occurrences(String word, long first, long last) {
    words += " " + word;
    occurrences = new FaultRule.Occurrences(first, last);
    return this;
  }

  private static long positive(long n) {
    if (n < 1) {
      throw new IllegalArgumentException("Calls and attempts are counted from 1, not " + n);
    }
    return n;
  }
}
