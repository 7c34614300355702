package io.cloudfakes.internal;

import io.cloudfakes.clock.Scheduled;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.CallObserver;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Decided;
import io.cloudfakes.service.DecisionRule;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpOutcome;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.Service;
import io.cloudfakes.service.Store;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * One service's state in one world: a reference to an immutable value. Readers take the reference;
 * one commit at a time applies changes and swaps it.
 */
public final class StateStore<S> implements Store<S>, Scheduled {
  /** How many states are kept for faults that read the past. */
  private static final int REMEMBERED = 4096;

  private final World world;
  private final Service<S> service;
  private final ReentrantLock committing = new ReentrantLock();
  private final AtomicLong seeded = new AtomicLong();
  private final @Nullable List<Change<S>> history;
  private final S first;
  private volatile S root;

  /** The states before the newest commits, while a fault asks for them. */
  private final Deque<Past<S>> past = new ArrayDeque<>();

  private volatile long nextDue;

  StateStore(World world, Service<S> service, S root, boolean recordsChanges) {
    this.world = world;
    this.service = service;
    this.first = root;
    this.root = root;
    this.history = recordsChanges ? new ArrayList<>() : null;
    this.nextDue = dueOf(root);
  }

  Service<S> service() {
    return service;
  }

  /** The state, for those who do not care which service's it is. */
  Object anyState() {
    return Objects.requireNonNull(root);
  }

  @Override
  public S state() {
    return root;
  }

  /**
   * Decides without the lock, on the state as it is; commits under the lock, deciding once more if
   * another commit came between. The call is left with the deliveries that follow.
   */
  Outcome<SdkResponse, S> perform(
      ActiveCall call, Operation<SdkRequest, SdkResponse, S> operation, SdkRequest request) {
    return perform(
        call,
        (state, asked) ->
            asked.faults.isEmpty()
                ? decide(operation, request, state, asked)
                : new DataFaults<>(this, operation, asked).decide(request, state));
  }

  /** The decision of an operation, or of what the service asks in its place. */
  Outcome<SdkResponse, S> decide(
      Operation<SdkRequest, SdkResponse, S> operation,
      SdkRequest request,
      S state,
      ActiveCall call) {
    DecisionRule<S> rule = service.decisions();
    return rule == null
        ? operation.decide(request, state, call)
        : rule.decide(operation, request, state, call);
  }

  /** The same for a plain HTTP request. */
  HttpOutcome<S> perform(ActiveCall call, HttpAction<S> action) {
    return perform(call, action::decide);
  }

  private <D extends Decided<S>> D perform(ActiveCall call, BiFunction<S, ActiveCall, D> decide) {
    if (!call.faults.isEmpty()) {
      // The world it then reaches may be a fork of this one.
      world
          .faultActions()
          .beforeDeciding(call, later -> later.world.store(service).perform(later, decide));
    }
    S seen = root;
    D outcome = decide.apply(seen, call);
    world.faultActions().beforeCommit(call);
    if (!outcome.changes().isEmpty()) {
      List<Step<S>> steps;
      committing.lock();
      try {
        if (root != seen) {
          outcome = decide.apply(root, call);
        }
        steps = apply(outcome.changes(), call);
        call.changed = true;
      } finally {
        committing.unlock();
      }
      call.deliveries = eventsOf(steps, call);
    }
    if (outcome instanceof Outcome<?, ?> answer) {
      call.answer = answer.answer();
    }
    world.faultActions().afterCommit(call);
    return outcome;
  }

  /** Commits what the observer of the service's calls has to say of a call. */
  void observed(ActiveCall call, CallObserver<S> observer, @Nullable HttpResponse reply) {
    S seen = root;
    List<? extends Change<S>> changes = observer.replied(call, call, reply, seen);
    if (changes.isEmpty()) {
      return;
    }
    List<Step<S>> steps;
    committing.lock();
    try {
      steps = apply(root == seen ? changes : observer.replied(call, call, reply, root), call);
    } finally {
      committing.unlock();
    }
    world.deliveries().accept(eventsOf(steps, call));
  }

  @Override
  public void commit(List<? extends Change<S>> changes) {
    commit((state, call) -> changes);
  }

  @Override
  public void commit(Decision<S> decision) {
    CallContext context =
        new TimeContext(world, service.name(), world.clock().instant(), seeded.incrementAndGet());
    List<Step<S>> steps;
    committing.lock();
    try {
      steps = apply(decision.decide(root, context), context);
    } finally {
      committing.unlock();
    }
    world.deliveries().accept(eventsOf(steps, context));
  }

  @Override
  public List<Change<S>> changes() {
    committing.lock();
    try {
      return history == null ? List.of() : List.copyOf(history);
    } finally {
      committing.unlock();
    }
  }

  /** Begins anew from the state it was made with, with nothing recorded. */
  void restart() {
    committing.lock();
    try {
      if (history != null) {
        history.clear();
      }
      past.clear();
      seeded.set(0);
      nextDue = dueOf(first);
      root = first;
    } finally {
      committing.unlock();
    }
  }

  @Override
  public long nextDue() {
    return nextDue;
  }

  @Override
  public void fire(Instant due) {
    CallContext context = new TimeContext(world, service.name(), due, 0);
    List<Step<S>> steps;
    committing.lock();
    try {
      steps = apply(service.timing().fire(root, due, context), context);
    } finally {
      committing.unlock();
    }
    world.deliveries().accept(eventsOf(steps, context));
  }

  /** One change with the states around it. */
  private record Step<S>(Change<S> change, S before, S after) {}

  /** A state, and the time of the commit that ended it. */
  private record Past<S>(Instant ended, S state) {}

  @Override
  public S stateAt(Instant then) {
    committing.lock();
    try {
      for (Past<S> earlier : past) {
        if (earlier.ended().isAfter(then)) {
          return earlier.state();
        }
      }
      return root;
    } finally {
      committing.unlock();
    }
  }

  private void keepPast(CallContext call) {
    if (world.faults().readingPast()) {
      if (past.size() == REMEMBERED) {
        past.removeFirst();
      }
      past.addLast(new Past<>(call.now(), root));
    } else if (!past.isEmpty()) {
      past.clear();
    }
  }

  private List<Step<S>> apply(List<? extends Change<S>> changes, CallContext call) {
    keepPast(call);
    List<Step<S>> steps = new ArrayList<>(changes.size());
    S state = root;
    for (Change<S> change : changes) {
      state = apply(change, state, steps, call);
    }
    if (history != null) {
      for (Step<S> step : steps) {
        history.add(step.change());
      }
    }
    nextDue = dueOf(state);
    root = state;
    return steps;
  }

  /** One change and what follows from it. */
  private S apply(Change<S> change, S before, List<Step<S>> steps, CallContext call) {
    S after = change.applyTo(before);
    steps.add(new Step<>(change, before, after));
    S state = after;
    for (Change<S> further : service.consequences().of(change, before, after, call)) {
      state = apply(further, state, steps, call);
    }
    return state;
  }

  private List<Delivery> eventsOf(List<Step<S>> steps, CallContext call) {
    List<Delivery> deliveries = List.of();
    for (Step<S> step : steps) {
      List<Delivery> events =
          service.events().events(step.change(), step.before(), step.after(), call);
      if (!events.isEmpty()) {
        deliveries = deliveries.isEmpty() ? new ArrayList<>() : deliveries;
        deliveries.addAll(events);
      }
    }
    return deliveries;
  }

  private long dueOf(S state) {
    Instant due = service.timing().nextDue(state);
    return due == null ? NEVER : Scheduled.nanos(due);
  }

  @Override
  public String toString() {
    return "the timers of " + service;
  }
}
