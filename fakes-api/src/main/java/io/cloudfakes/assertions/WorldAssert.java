package io.cloudfakes.assertions;

import io.cloudfakes.call.Call;
import io.cloudfakes.call.CallLog;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.StandardSoftAssertionsProvider;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Assertions about the calls a world has received. All attempts of the SDK at one call count as one
 * call. Those that fail tell what was called instead.
 */
public final class WorldAssert extends AbstractAssert<WorldAssert, Object> {
  private final CallLog calls;
  private final @Nullable StandardSoftAssertionsProvider softly;

  /**
   * Assertions about those calls.
   *
   * @param about the world or the log they are of
   * @param softly where failures are gathered; null where each is thrown
   */
  WorldAssert(Object about, CallLog calls, @Nullable StandardSoftAssertionsProvider softly) {
    super(about, WorldAssert.class);
    this.calls = calls;
    this.softly = softly;
  }

  /**
   * The calls of an action; the assertions that follow are about them.
   *
   * @param action {@code s3:PutObject}, {@code PutObject}, {@code s3:*} or {@code *}
   */
  public CallsAssert calls(String action) {
    List<Call> all = Journal.calls(calls);
    return about(all.stream().filter(call -> Journal.isOf(call, action)).toList(), action, all);
  }

  /** The calls with requests of that class; the assertions that follow are about them. */
  public CallsAssert calls(Class<? extends SdkRequest> requestType) {
    List<Call> all = Journal.calls(calls);
    return about(
        all.stream()
            .filter(call -> call.request().filter(requestType::isInstance).isPresent())
            .toList(),
        requestType.getSimpleName(),
        all);
  }

  private CallsAssert about(List<Call> calls, String wanted, List<Call> all) {
    return new CallsAssert(calls, wanted, all, softly).as(descriptionText());
  }

  /** Fails if the action was called. */
  public WorldAssert never(String action) {
    calls(action).isEmpty();
    return this;
  }

  /**
   * Fails unless these actions were called in this order, with whatever else in between.
   *
   * @param actions as for {@link #calls(String)}; with a resource if wanted: {@code s3:PutObject
   *     photos/cat.jpg}
   */
  public WorldAssert containsInOrder(String... actions) {
    List<Call> all = Journal.calls(calls);
    int at = 0;
    for (Call call : all) {
      if (at < actions.length && Journal.isOf(call, actions[at])) {
        at++;
      }
    }
    if (at < actions.length) {
      String missing = actions[at];
      Journal.tell(
          failure(
              "Expected the calls %s in this order, but %s was not called%s.%s",
              Arrays.toString(actions),
              missing,
              at == 0 ? "" : " after " + actions[at - 1],
              Journal.instead(missing, all)),
          softly);
    }
    return this;
  }
}
