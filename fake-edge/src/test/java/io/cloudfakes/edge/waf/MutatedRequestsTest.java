package io.cloudfakes.edge.waf;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.BentRequests;
import io.cloudfakes.contract.ContractTest.Way;
import io.cloudfakes.contract.ContractWorld;
import io.cloudfakes.contract.RecordedRequest;
import io.cloudfakes.contract.RequestRecorder;
import io.cloudfakes.contract.SpoiledRequests;
import io.cloudfakes.edge.waf.internal.WafService;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.Scope;

/**
 * Requests, each a good one that was spoiled, sent to the socket: one that is refused changes
 * nothing, and the fake goes on serving.
 */
class MutatedRequestsTest {
  private static final List<String> PIECES =
      List.of(
          "",
          "(",
          "REGIONAL",
          "CLOUDFRONT",
          "\"Allow\":{}",
          "\"Block\":{}",
          "\"Count\":{}",
          "\"UriPath\":{}",
          "\"JsonBody\":{}",
          "URL_DECODE",
          "arn:aws:wafv2:us-east-1:123456789012:global/ipset/a/b",
          "10.0.0.0/33",
          "::/0");

  /** The seed of the recorded worlds, so that ids are the same. */
  private final FakeAws aws = FakeAws.builder().seed(42).callLogCapacity(1000).create();

  @Test
  void spoiled_requests_do_no_harm() throws Exception {
    List<RecordedRequest> good = ofAllScenarios();
    assertThat(good).hasSizeGreaterThan(60);
    BentRequests bent = BentRequests.json(20261122, PIECES, "a=1");
    try (aws) {
      SpoiledRequests spoiled = new SpoiledRequests(aws);
      spoiled.sendBent(bent, good, WafService.SERVICE, () -> {});
      assertThat(
              aws.socketClient(Wafv2Client.class)
                  .createIPSet(
                      b ->
                          b.name("afterwards")
                              .scope(Scope.REGIONAL)
                              .ipAddressVersion("IPV4")
                              .addresses("192.0.2.0/24"))
                  .summary()
                  .id())
          .isNotEmpty();
      assertThat(spoiled.statuses()).containsKeys("200", "400");
    }
  }

  /** What the SDK sends in the scenarios of all actions. */
  private static List<RecordedRequest> ofAllScenarios() {
    RequestRecorder recorder = new RequestRecorder();
    for (Consumer<ContractWorld> scenario :
        WafScenarios.all(world -> recorder.client(world.aws(), Wafv2Client.builder())).values()) {
      try (ContractWorld world = new ContractWorld(Way.IN_PROCESS)) {
        scenario.accept(world);
      }
    }
    return recorder.recorded();
  }
}
