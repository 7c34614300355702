package io.cloudfakes.fault;

import io.cloudfakes.call.Call;
import io.cloudfakes.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkRequest;

/**
 * A world's faults: which calls fail, and how. Costs one look at an empty list when there are none.
 *
 * <pre>{@code
 * aws.faults().on("s3:PutObject").call(1).then(Fault.loseReply());
 * aws.faults().on(PutItemRequest.class).where(r -> r.tableName().equals("orders")).then(Fault.throttle());
 * }</pre>
 */
public final class Faults {
  private final Seed seed;
  private final List<FaultRule> rules = new CopyOnWriteArrayList<>();
  private volatile boolean crashed;

  public Faults(Seed seed) {
    this.seed = seed;
  }

  /**
   * Begins a rule for an action: {@code s3:PutObject}, {@code PutObject}, {@code s3:*}, or {@code
   * *} for every call.
   *
   * @throws IllegalArgumentException when it is not of that form
   */
  public FaultTrigger<SdkRequest> on(String action) {
    return new FaultTrigger<>(rules::add, SdkRequest.class, action, named(action));
  }

  /** Begins a rule for the action of that request class. */
  public <R extends SdkRequest> FaultTrigger<R> on(Class<R> requestType) {
    return new FaultTrigger<>(
        rules::add,
        requestType,
        requestType.getSimpleName(),
        call -> call.request().filter(requestType::isInstance).isPresent());
  }

  /** The rules installed, in order. */
  public List<FaultRule> rules() {
    return List.copyOf(rules);
  }

  public void remove(FaultRule rule) {
    rules.remove(rule);
  }

  /** Takes away all rules and ends a crash: from here on nothing fails. */
  public void heal() {
    rules.clear();
    crashed = false;
  }

  /** Whether a {@link Fault#crash()} has struck and was not healed. */
  public boolean crashed() {
    return crashed;
  }

  /** Has every call refused until {@link #heal()}. For the pipeline. */
  public void crash() {
    crashed = true;
  }

  /** The rules that strike that call, in order. For the pipeline, once a call. */
  public List<FaultRule> striking(Call call) {
    if (rules.isEmpty()) {
      return List.of();
    }
    List<FaultRule> striking = new ArrayList<>();
    for (FaultRule rule : rules) {
      if (rule.strikes(call, seed)) {
        striking.add(rule);
      }
    }
    return striking;
  }

  private static Predicate<Call> named(String action) {
    if (!action.matches("\\*|[A-Za-z0-9-]+(:(\\*|[A-Za-z0-9]+))?")) {
      throw new IllegalArgumentException(
          "An action is written \"s3:PutObject\", \"PutObject\", \"s3:*\" or \"*\", not \""
              + action
              + "\"");
    }
    if (action.equals("*")) {
      return call -> true;
    }
    int colon = action.indexOf(':');
    if (colon < 0) {
      return call -> call.action().equals(action);
    }
    String service = action.substring(0, colon);
    String name = action.substring(colon + 1);
    return call ->
        call.service().equals(service) && (name.equals("*") || call.action().equals(name));
  }
}
