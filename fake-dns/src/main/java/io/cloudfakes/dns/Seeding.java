package io.cloudfakes.dns;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dns.internal.Route53Service;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.SeedCall;
import io.cloudfakes.service.Store;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;

/** Commits what operations decide, without a client. */
final class Seeding {
  private Seeding() {}

  /** What a seeded call changes. */
  interface Decision {
    List<? extends Change<Route53State>> decide(SeedCall<Route53State> call, Route53State state);
  }

  static void commit(
      Store<Route53State> store, String account, SdkRequest request, Decision decision) {
    try {
      store.commit(
          (state, call) ->
              decision.decide(
                  new SeedCall<>(
                      Route53Service.SERVICE, call, request, account, "us-east-1", Bytes.EMPTY),
                  state));
    } catch (AwsErrorException e) {
      throw new IllegalArgumentException("Route 53 would refuse it: " + e.getMessage(), e);
    }
  }
}
