package io.cloudfakes.internal;

import io.cloudfakes.fault.DataFault;
import io.cloudfakes.fault.FaultRule;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.Service;
import io.cloudfakes.service.ServiceFaults;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** The decision of a call that is answered in part, or from the past. */
final class DataFaults<S> {
  private final StateStore<S> store;
  private final Operation<SdkRequest, SdkResponse, S> operation;
  private final ActiveCall call;

  DataFaults(
      StateStore<S> store, Operation<SdkRequest, SdkResponse, S> operation, ActiveCall call) {
    this.store = store;
    this.operation = operation;
    this.call = call;
  }

  /** The whole is decided first, for what is wrong with it is refused all the same. */
  Outcome<SdkResponse, S> decide(SdkRequest request, S state) {
    Outcome<SdkResponse, S> outcome = store.decide(operation, request, state, call);
    Service<?> service = call.service;
    if (service == null) {
      return outcome;
    }
    for (FaultRule rule : call.faults) {
      if (rule.fault() instanceof DataFault.Unprocessed fault) {
        outcome = inPart(service, rule, fault, request, state);
      } else if (rule.fault() instanceof DataFault.StaleRead fault
          && service.faults().readsEventually(request)) {
        outcome = stale(rule, fault, request, state, outcome);
      }
    }
    return outcome;
  }

  private Outcome<SdkResponse, S> inPart(
      Service<?> service,
      FaultRule rule,
      DataFault.Unprocessed fault,
      SdkRequest request,
      S state) {
    call.acted(rule);
    ServiceFaults.Batch batch = service.faults().withoutLast(request, fault.requests());
    if (batch.isEmpty()) {
      throw service.throttled().asException();
    }
    Outcome<SdkResponse, S> done = store.decide(operation, batch.done(), state, call);
    return done.withResponse(batch.answer(done.response()));
  }

  /** The answer of then; what the call changes (the capacity it used, say) it changes now. */
  private Outcome<SdkResponse, S> stale(
      FaultRule rule,
      DataFault.StaleRead fault,
      SdkRequest request,
      S state,
      Outcome<SdkResponse, S> now) {
    S then = store.stateAt(call.at.minus(fault.age()));
    if (then == state) {
      return now;
    }
    call.acted(rule);
    return now.withResponse(operation.decide(request, then, call).response());
  }
}
