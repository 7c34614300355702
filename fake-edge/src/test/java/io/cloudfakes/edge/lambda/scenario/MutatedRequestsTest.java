package io.cloudfakes.edge.lambda.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.BentRequests;
import io.cloudfakes.contract.RecordedRequest;
import io.cloudfakes.contract.RequestRecorder;
import io.cloudfakes.contract.SpoiledRequests;
import io.cloudfakes.edge.lambda.FakeLambda;
import io.cloudfakes.edge.lambda.internal.LambdaService;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Requests, each a good one that was spoiled, sent to the socket: the fake goes on serving. */
class MutatedRequestsTest {
  private static final List<String> PIECES =
      List.of(
          "%00",
          "%",
          "/",
          "..",
          "?",
          "&",
          "arn:aws:lambda:us-east-1:123456789012:function:echo",
          "arn:aws:lambda::::",
          "$LATEST",
          "UEsDBA==");

  private final FakeAws aws = FakeAws.builder().seed(1).callLogCapacity(1000).create();

  @Test
  void spoiled_requests_do_no_harm() throws Exception {
    List<RecordedRequest> good = ofAllScenarios();
    assertThat(good).hasSizeGreaterThan(150);
    BentRequests bent = BentRequests.json(20261122, PIECES, "Qualifier=1&MaxItems=5");
    try (aws) {
      SpoiledRequests spoiled = new SpoiledRequests(aws);
      spoiled.sendBent(bent, good, LambdaService.SERVICE, this::function);
      serves();
      assertThat(spoiled.statuses()).containsKeys("200", "201", "400", "404", "409");
    }
  }

  /** What the SDK sends in the scenarios of all actions. */
  private static List<RecordedRequest> ofAllScenarios() throws Exception {
    RequestRecorder recorder = new RequestRecorder();
    for (Scenario scenario : Scenarios.all().values()) {
      try (FakeAws aws = FakeAws.builder().seed(42).create();
          LambdaClient client = recorder.client(aws, LambdaClient.builder())) {
        scenario.play(
            new Stage(
                aws, client, aws.client(LambdaAsyncClient.class), aws.fake(FakeLambda.class)));
      }
    }
    return recorder.recorded();
  }

  private void function() {
    new Stage(aws, aws.directClient(LambdaClient.class), null, null).published();
  }

  private void serves() {
    LambdaClient lambda = aws.socketClient(LambdaClient.class);
    assertThat(new Stage(aws, lambda, null, null).function().invoke(null)).isEqualTo("\"one 1\"");
  }
}
