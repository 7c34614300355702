package io.cloudfakes.edge.lambda.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.contract.ContractTest.Way;
import io.cloudfakes.contract.ContractWorld;
import io.cloudfakes.edge.lambda.internal.LambdaService;
import io.cloudfakes.service.Action;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every action plays its scenario in process and over the socket, by the synchronous and by the
 * asynchronous client.
 */
class EveryActionContractTest {
  private static final Map<String, Scenario> SCENARIOS = Scenarios.all();

  @TestFactory
  Stream<DynamicNode> every_action_does_what_aws_promises_in_every_way() {
    return SCENARIOS.keySet().stream()
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

  private static void play(String action, Way way) {
    try (ContractWorld world = new ContractWorld(way)) {
      SCENARIOS.get(action).play(Stage.in(world));
      assertThat(
              world
                  .aws()
                  .calls()
                  .matching(call -> call.action().equals(action) && call.error().isEmpty()))
          .as("calls of " + action)
          .isNotEmpty();
      world.check();
    }
  }

  @Test
  void every_action_has_a_scenario_and_every_scenario_an_action() {
    assertThat(SCENARIOS.keySet())
        .containsExactlyInAnyOrderElementsOf(
            LambdaService.SERVICE.table().actions().stream()
                .filter(Action::isModelled)
                .<String>map(Action::name)
                .toList())
        .hasSize(67);
  }
}
