package io.cloudfakes.edge.apigateway.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.contract.ContractTest.Way;
import io.cloudfakes.contract.ContractWorld;
import io.cloudfakes.edge.apigateway.internal.RestService;
import io.cloudfakes.service.Action;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every modelled action of REST APIs plays its part in a scenario, in process and over the socket,
 * by the synchronous and by the asynchronous client.
 */
class EveryActionContractTest {
  private static final List<Scenario> SCENARIOS = all();

  static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>(DefinitionScenarios.all());
    all.addAll(DeploymentScenarios.all());
    all.addAll(AccountScenarios.all());
    all.addAll(DocumentScenarios.all());
    return all;
  }

  @TestFactory
  Stream<DynamicNode> every_action_does_what_aws_promises_in_every_way() {
    return SCENARIOS.stream()
        .flatMap(
            scenario ->
                Arrays.stream(Way.values())
                    .map(
                        way ->
                            DynamicTest.dynamicTest(
                                scenario.name() + " " + way, () -> play(scenario, way))));
  }

  private static void play(Scenario scenario, Way way) {
    try (ContractWorld world = new ContractWorld(way)) {
      scenario.body().play(Stand.in(world));
      for (String action : scenario.actions()) {
        assertThat(
                world.aws().calls().matching(c -> c.action().equals(action) && c.error().isEmpty()))
            .as("calls of " + action + " that succeeded")
            .isNotEmpty();
      }
      world.check();
    }
  }

  @Test
  void every_modelled_action_has_a_scenario() {
    Set<String> played = new TreeSet<>();
    SCENARIOS.forEach(scenario -> played.addAll(scenario.actions()));
    assertThat(
            RestService.SERVICE.table().actions().stream()
                .filter(Action::isModelled)
                .map(Action::name)
                .filter(action -> !played.contains(action)))
        .as("modelled actions without a scenario")
        .isEmpty();
  }
}
