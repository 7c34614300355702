package io.cloudfakes.fault;

import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Says which calls a fault strikes: begun by {@link Faults#on}, narrowed down word by word, ended
 * by {@link #then}. Unless narrowed, every call of the action is struck.
 *
 * @param <R> the SDK's request class
 */
public final class FaultTrigger<R extends SdkRequest> {
  private final Faults faults;
  private final Class<R> requestType;
  private Trigger trigger;
  private Optional<FaultPoint> point = Optional.empty();

  FaultTrigger(Faults faults, Class<R> requestType, String action) {
    this.faults = faults;
    this.requestType = requestType;
    this.trigger = Trigger.of(action);
  }

  /**
   * Only calls whose request passes; a request that could not be read does not. The id of such a
   * rule cannot be read back: where that matters, name the resource.
   */
  public FaultTrigger<R> where(Predicate<? super R> wanted) {
    trigger =
        trigger.where(
            call ->
                call.request()
                    .filter(requestType::isInstance)
                    .map(requestType::cast)
                    .filter(wanted)
                    .isPresent());
    return this;
  }

  /** Only calls for that resource: {@code bucket}, {@code bucket/key}, a table's name, … */
  public FaultTrigger<R> resource(String name) {
    trigger = trigger.resource(name);
    return this;
  }

  /** Only calls for resources of that form, in which {@code *} stands for any letters. */
  public FaultTrigger<R> resourceLike(String pattern) {
    trigger = trigger.resourceLike(pattern);
    return this;
  }

  /**
   * Only the n-th of these calls, counted from 1 when the rule was made; retries are not counted.
   */
  public FaultTrigger<R> call(long n) {
    trigger = trigger.call(n);
    return this;
  }

  /** The n-th of these calls and all after it. */
  public FaultTrigger<R> from(long n) {
    trigger = trigger.from(n);
    return this;
  }

  /** The n-th of these calls and all before it: the first n. */
  public FaultTrigger<R> upTo(long n) {
    trigger = trigger.upTo(n);
    return this;
  }

  /** Only the n-th attempt of a call, counted from 1; the SDK's retries are attempts 2, 3, … */
  public FaultTrigger<R> attempt(int n) {
    trigger = trigger.attempt(n);
    return this;
  }

  /**
   * Each of these calls with that probability: drawn by the world's seed and the call's identity,
   * so the same calls are struck in every run.
   */
  public FaultTrigger<R> probability(double p) {
    trigger = trigger.probability(p);
    return this;
  }

  /** Has the fault act there, and not where it usually does. */
  public FaultTrigger<R> at(FaultPoint where) {
    point = Optional.of(where);
    return this;
  }

  /**
   * Installs the rule.
   *
   * @throws IllegalArgumentException when the fault cannot strike the action, or not at that point
   */
  public FaultRule then(Fault fault) {
    return faults.install(new FaultRule(trigger, fault, point));
  }
}
