package io.cloudfakes.edge.cloudfront.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.contract.ContractTest.Way;
import io.cloudfakes.contract.ContractWorld;
import io.cloudfakes.edge.cloudfront.DeclaredErrors;
import io.cloudfakes.edge.cloudfront.NewerActions;
import io.cloudfakes.edge.cloudfront.internal.CloudFrontService;
import io.cloudfakes.service.Action;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private static final Map<List<String>, Scenario> SCENARIOS = Scenarios.all();

  @TestFactory
  Stream<DynamicNode> every_action_does_what_aws_promises_in_every_way() {
    return played(SCENARIOS);
  }

  static Stream<DynamicNode> played(Map<List<String>, Scenario> scenarios) {
    return scenarios.entrySet().stream()
        .map(
            entry ->
                DynamicContainer.dynamicContainer(
                    entry.getKey().get(0),
                    Arrays.stream(Way.values())
                        .map(
                            way ->
                                DynamicTest.dynamicTest(
                                    entry.getKey().get(0) + " " + way,
                                    () -> play(entry.getKey(), entry.getValue(), way)))));
  }

  static void play(List<String> actions, Scenario scenario, Way way) throws Exception {
    try (ContractWorld world = new ContractWorld(way)) {
      scenario.play(Stage.in(world));
      for (String action : actions) {
        assertThat(
                world.aws().calls().matching(c -> c.action().equals(action) && c.error().isEmpty()))
            .as("calls of " + action + " that succeeded")
            .isNotEmpty();
      }
      DeclaredErrors.check(world.aws());
      world.check();
    }
  }

  @Test
  void every_modelled_action_has_a_scenario() {
    Map<String, Integer> covered = new TreeMap<>();
    SCENARIOS
        .keySet()
        .forEach(all -> all.forEach(action -> covered.merge(action, 1, Integer::sum)));
    NewerActions.NAMES.forEach(action -> covered.merge(action, 1, Integer::sum));
    assertThat(covered.keySet())
        .containsExactlyInAnyOrderElementsOf(
            CloudFrontService.SERVICE.table().actions().stream()
                .filter(Action::isModelled)
                .<String>map(Action::name)
                .toList());
  }
}
