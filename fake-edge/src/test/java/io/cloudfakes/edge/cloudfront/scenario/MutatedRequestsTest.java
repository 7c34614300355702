package io.cloudfakes.edge.cloudfront.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.BentRequests;
import io.cloudfakes.contract.RecordedRequest;
import io.cloudfakes.contract.RequestRecorder;
import io.cloudfakes.contract.SpoiledRequests;
import io.cloudfakes.edge.cloudfront.DeclaredErrors;
import io.cloudfakes.edge.cloudfront.internal.CloudFrontService;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;

/**
 * Requests, each a good one that was spoiled, sent to the socket: one that is refused changes
 * nothing, and the fake goes on serving.
 */
class MutatedRequestsTest {
  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "</",
          "<Items>",
          "</Items>",
          "<Quantity>0</Quantity>",
          "<Quantity>1</Quantity>",
          "-1",
          "99999999999999999999",
          "true",
          "",
          "*",
          "&amp;",
          "&",
          "&#0;",
          "é",
          "%00",
          "%",
          "/",
          "..",
          "?",
          "whitelist",
          "none",
          "arn:aws:cloudfront::123456789012:function/rewrite",
          "arn:aws:lambda:us-east-1:123456789012:function:edge:1",
          "658327ea-f89d-4fab-a63d-7e88639e58f6",
          "redirect-to-https",
          " ");

  private static final int ROUNDS = 5;

  /** The seed of the recorded worlds, so that ids are the same. */
  private final FakeAws aws = FakeAws.builder().seed(42).callLogCapacity(1000).create();

  @Test
  void spoiled_requests_do_no_harm() throws Exception {
    List<RecordedRequest> good = ofAllScenarios();
    assertThat(good).hasSizeGreaterThan(150);
    BentRequests bent = new BentRequests(20261122, PIECES, "MaxItems=5&Marker=a&Type=managed");
    try (aws) {
      SpoiledRequests spoiled = new SpoiledRequests(aws);
      spoiled.sendBent(
          bent,
          good,
          CloudFrontService.SERVICE,
          () -> new Stage(aws, aws.directClient(CloudFrontClient.class)).distribution());
      assertThat(new Stage(aws, aws.socketClient(CloudFrontClient.class)).distribution().eTag())
          .isNotEmpty();
      assertThat(spoiled.statuses()).containsKeys("200", "201", "400", "404", "412");
    }
  }

  @Test
  void a_refusal_is_one_that_the_model_declares_for_the_action() throws Exception {
    List<RecordedRequest> good = ofAllScenarios();
    BentRequests bent = new BentRequests(7, PIECES, "MaxItems=5&Marker=a&Type=managed");
    try (aws) {
      SpoiledRequests spoiled = new SpoiledRequests(aws);
      for (int round = 0; round < ROUNDS; round++) {
        new Stage(aws, aws.directClient(CloudFrontClient.class)).distribution();
        for (int i = 0; i < 200; i++) {
          spoiled.send(bent.oneOf(good));
        }
        DeclaredErrors.check(aws);
        aws.reset();
      }
    }
  }

  /** What the SDK sends in the scenarios of all actions. */
  private static List<RecordedRequest> ofAllScenarios() throws Exception {
    RequestRecorder recorder = new RequestRecorder();
    for (Scenario scenario : Scenarios.all().values()) {
      try (FakeAws aws = FakeAws.builder().seed(42).create();
          CloudFrontClient client = recorder.client(aws, CloudFrontClient.builder())) {
        scenario.play(new Stage(aws, client));
      }
    }
    return recorder.recorded();
  }
}
