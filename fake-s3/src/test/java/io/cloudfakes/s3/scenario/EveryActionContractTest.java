package io.cloudfakes.s3.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.contract.ContractTest.Way;
import io.cloudfakes.contract.ContractWorld;
import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.s3.internal.Sdk;
import io.cloudfakes.service.Action;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every modelled action plays its scenario in process and over the socket, by the synchronous and
 * by the asynchronous client. A modelled action without a scenario is a failure.
 */
class EveryActionContractTest {
  private static final Map<String, Scenario> SCENARIOS = Scenarios.all();

  @TestFactory
  Stream<DynamicNode> every_action_does_what_aws_promises_in_every_way() {
    return modelled().stream()
        .filter(SCENARIOS::containsKey)
        .map(
            action ->
                DynamicContainer.dynamicContainer(
                    action,
                    Arrays.stream(Way.values())
                        .map(
                            way ->
                                DynamicTest.dynamicTest(
                                    action + " " + way, () -> play(action, way)))));
  }

  private static void play(String action, Way way) throws Exception {
    try (ContractWorld world = new ContractWorld(way)) {
      SCENARIOS.get(action).play(Stage.in(world));
      assertThat(
              world.aws().calls().matching(c -> c.action().equals(action) && c.error().isEmpty()))
          .as("calls of " + action + " that succeeded")
          .isNotEmpty();
      world.check();
    }
  }

  @Test
  void every_modelled_action_has_a_scenario() {
    assertThat(modelled().stream().filter(action -> !SCENARIOS.containsKey(action)))
        .as("modelled actions without a scenario")
        .isEmpty();
  }

  @Test
  void every_scenario_is_about_an_action() {
    assertThat(SCENARIOS.keySet())
        .allSatisfy(action -> assertThat(S3Service.SERVICE.table().find(action)).isNotNull());
  }

  /** The modelled actions that this version of the SDK can call. */
  private static List<String> modelled() {
    return S3Service.SERVICE.table().actions().stream()
        .filter(Action::isModelled)
        .filter(Sdk::knows)
        .map(Action::name)
        .toList();
  }
}
