package io.cloudfakes.edge.apigateway.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.BentRequests;
import io.cloudfakes.contract.RecordedRequest;
import io.cloudfakes.contract.RequestRecorder;
import io.cloudfakes.contract.SpoiledRequests;
import io.cloudfakes.edge.apigateway.internal.RestService;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;

/**
 * Requests, each a good one that was spoiled, sent to the socket: one that is refused changes
 * nothing, and the fake goes on serving.
 */
class MutatedRequestsTest {
  private static final List<String> PIECES =
      List.of(
          "%00",
          "%",
          "/",
          "~1",
          "..",
          "?",
          "&",
          "replace",
          "/variables/a",
          "{proxy+}",
          "AWS_PROXY",
          "$context.requestId",
          "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/");

  /** The seed of the recorded worlds, so that ids are the same. */
  private final FakeAws aws = FakeAws.builder().seed(42).callLogCapacity(1000).create();

  @Test
  void spoiled_requests_do_no_harm() throws Exception {
    List<RecordedRequest> good = ofAllScenarios();
    assertThat(good).hasSizeGreaterThan(150);
    BentRequests bent = BentRequests.json(20261122, PIECES, "limit=5&position=a&mode=merge");
    try (aws) {
      SpoiledRequests spoiled = new SpoiledRequests(aws);
      spoiled.sendBent(
          bent,
          good,
          RestService.SERVICE,
          () -> Stand.of(aws, aws.client(ApiGatewayClient.class)).deployed("prod"));
      assertThat(Stand.of(aws, aws.socketClient(ApiGatewayClient.class)).deployed("prod"))
          .isNotEmpty();
      assertThat(spoiled.statuses()).containsKeys("200", "201", "400", "404");
    }
  }

  /** What the SDK sends in the scenarios of all actions. */
  private static List<RecordedRequest> ofAllScenarios() {
    RequestRecorder recorder = new RequestRecorder();
    for (Scenario scenario : EveryActionContractTest.all()) {
      try (FakeAws aws = FakeAws.builder().seed(42).create();
          ApiGatewayClient client = recorder.client(aws, ApiGatewayClient.builder())) {
        scenario.body().play(Stand.of(aws, client));
      }
    }
    return recorder.recorded();
  }
}
