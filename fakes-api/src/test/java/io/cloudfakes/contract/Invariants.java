package io.cloudfakes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.FakeProvider;
import io.cloudfakes.call.Call;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Service;
import io.cloudfakes.service.Store;
import java.util.List;
import java.util.ServiceLoader;

/** What holds after every contract test, whatever it did. */
public final class Invariants {
  private Invariants() {}

  /** Fails the test when something is left over, went wrong inside, or cannot be replayed. */
  public static void check(FakeAws aws) {
    List<Call> broken = aws.calls().matching(call -> call.failure().isPresent());
    assertThat(broken).as("calls this library itself failed on").isEmpty();
    List<Call> refused =
        aws.calls()
            .matching(
                call ->
                    call.faults().isEmpty()
                        && call.error().filter(error -> error.status() == 501).isPresent());
    assertThat(refused).as("calls of actions or members that are not modelled").isEmpty();
    assertThat(aws.deliveries().pending()).as("events still on their way").isEmpty();
    for (FakeProvider provider : ServiceLoader.load(FakeProvider.class)) {
      for (Service<?> service : provider.services()) {
        replay(aws, service);
      }
    }
  }

  private static <S> void replay(FakeAws aws, Service<S> service) {
    Store<S> store = aws.store(service);
    S state = service.initial();
    for (Change<S> change : store.changes()) {
      state = change.applyTo(state);
    }
    assertThat(state)
        .as("the state of %s made again from its changes", service)
        .isEqualTo(store.state());
  }
}
