package io.cloudfakes.fault;

import io.cloudfakes.call.Call;
import io.cloudfakes.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.SdkRequest;

/**
 * A world's faults: which calls fail, and how. Costs one look at an empty list when there are none.
 *
 * <pre>{@code
 * aws.faults().on("s3:PutObject").call(1).then(Fault.loseReply());
 * aws.faults().on(PutItemRequest.class).where(r -> r.tableName().equals("orders")).then(Fault.throttle());
 * aws.faults().install("dynamodb:PutItem resource(orders) call(2) -> error(InternalServerError)");
 * }</pre>
 *
 * <p>A rule that could never act is refused when it is made: an action that no service of the world
 * has, an error the action does not give, a fault that does not fit it. Rules for {@code s3:*} and
 * {@code *} strike those calls that the fault fits.
 */
public final class Faults {
  private final Seed seed;
  private final FaultTargets actions;
  private final List<FaultRule> rules = new CopyOnWriteArrayList<>();
  private volatile boolean readingPast;
  private volatile boolean crashed;

  public Faults(Seed seed, FaultTargets actions) {
    this.seed = seed;
    this.actions = actions;
  }

  /**
   * Begins a rule for an action: {@code s3:PutObject}, {@code PutObject}, {@code s3:*}, or {@code
   * *} for every call.
   *
   * @throws IllegalArgumentException when it is not of that form, or the world has no such action
   */
  public FaultTrigger<SdkRequest> on(String action) {
    actions.meantBy(action);
    return new FaultTrigger<>(this, SdkRequest.class, action);
  }

  /**
   * Begins a rule for the action of that request class.
   *
   * @throws IllegalArgumentException when the world has no such action
   */
  public <R extends SdkRequest> FaultTrigger<R> on(Class<R> requestType) {
    return new FaultTrigger<>(this, requestType, actions.of(requestType).name());
  }

  /** Installs the rule of that {@linkplain FaultRule#id() id}. */
  public FaultRule install(String id) {
    return install(FaultRule.parse(id));
  }

  /**
   * Installs a rule; one that is installed in another world counts its calls there too, so parse it
   * anew.
   *
   * @throws IllegalArgumentException when it could never act
   */
  public FaultRule install(FaultRule rule) {
    List<FaultTarget> meant = actions.meantBy(rule.action());
    Optional<String> refusal = Optional.empty();
    for (FaultTarget target : meant) {
      refusal = refusal(rule.fault(), target);
      if (refusal.isEmpty()) {
        break;
      }
    }
    if (refusal.isPresent()) {
      String reason = meant.size() == 1 ? refusal.get() : "no action of " + rule.action() + " fits";
      throw new IllegalArgumentException(rule.fault().id() + " cannot act: " + reason);
    }
    rules.add(rule);
    noteRules();
    return rule;
  }

  /** The rules installed, in order. */
  public List<FaultRule> rules() {
    return List.copyOf(rules);
  }

  public void remove(FaultRule rule) {
    rules.remove(rule);
    noteRules();
  }

  /**
   * Takes away all rules and ends a crash: from here on nothing fails. What faults have put on its
   * way (late effects, delayed events) stays on its way and arrives in its time.
   */
  public void heal() {
    rules.clear();
    crashed = false;
    noteRules();
  }

  private void noteRules() {
    readingPast = rules.stream().anyMatch(rule -> readsPast(rule.fault()));
  }

  private static boolean readsPast(Fault fault) {
    return fault instanceof DataFault.StaleRead
        || fault instanceof DnsFault.LateChange
        || fault instanceof DnsFault.StaleServer
        || fault instanceof EdgeFault.StaleConfiguration;
  }

  /** The faults that calls of an action can meet, one of each kind, in a fixed order. */
  public List<Fault> variants(String action) {
    List<Fault> fitting = new ArrayList<>();
    List<FaultTarget> targets = actions.meantBy(action);
    for (Fault fault : Variants.of(targets)) {
      if (targets.stream().anyMatch(target -> refusal(fault, target).isEmpty())) {
        fitting.add(fault);
      }
    }
    return fitting;
  }

  /** Whether a {@link Fault#crash()} has struck and was not healed. */
  public boolean crashed() {
    return crashed;
  }

  /** Has every call refused until {@link #heal()}. For the pipeline. */
  public void crash() {
    crashed = true;
  }

  /** Whether a rule reads past states, so that they must be kept. For the pipeline. */
  public boolean readingPast() {
    return readingPast;
  }

  /** The rules that strike that call, in order. For the pipeline, once a call. */
  public List<FaultRule> striking(Call call) {
    if (rules.isEmpty()) {
      return List.of();
    }
    List<FaultRule> striking = List.of();
    for (FaultRule rule : rules) {
      if (rule.means(call) && fits(rule, call) && rule.strikes(call, seed)) {
        striking = striking.isEmpty() ? new ArrayList<>() : striking;
        striking.add(rule);
      }
    }
    return striking;
  }

  /** Of the actions that a rule for several means, only some may be such that its fault fits. */
  private boolean fits(FaultRule rule, Call call) {
    FaultTarget target = rule.isForOneAction() ? null : actions.find(call.service(), call.action());
    return target == null || refusal(rule.fault(), target).isEmpty();
  }

  /** Why the fault cannot strike calls of that action; empty when it can. */
  private static Optional<String> refusal(Fault fault, FaultTarget target) {
    return target.shuns(fault).or(() -> fault.refusal(target));
  }
}
