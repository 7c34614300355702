package io.cloudfakes.edge.waf;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.contract.ContractTest.Way;
import io.cloudfakes.contract.ContractWorld;
import io.cloudfakes.edge.waf.internal.WafService;
import io.cloudfakes.service.Action;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
  /** No action makes a rule set of a vendor, so all these can be is refused. */
  private static final Set<String> REFUSED =
      Set.of(
          "GetManagedRuleSet",
          "PutManagedRuleSetVersions",
          "UpdateManagedRuleSetVersionExpiryDate");

  @TestFactory
  Stream<DynamicNode> every_action_does_what_aws_promises_in_every_way() {
    return WafScenarios.all().entrySet().stream()
        .map(
            entry ->
                DynamicContainer.dynamicContainer(
                    entry.getKey().get(0),
                    Arrays.stream(Way.values())
                        .map(
                            way ->
                                DynamicTest.dynamicTest(
                                    entry.getKey().get(0) + " " + way,
                                    () -> play(entry.getKey(), way)))));
  }

  private static void play(List<String> actions, Way way) {
    try (ContractWorld world = new ContractWorld(way)) {
      WafScenarios.all().get(actions).accept(world);
      for (String action : actions) {
        assertThat(
                world
                    .aws()
                    .calls()
                    .matching(
                        call ->
                            call.action().equals(action)
                                && call.error().isPresent() == REFUSED.contains(action)))
            .as("calls of " + action)
            .isNotEmpty();
      }
      world.check();
    }
  }

  @Test
  void every_modelled_action_has_a_scenario() {
    assertThat(WafScenarios.all().keySet().stream().flatMap(List::stream).toList())
        .containsExactlyInAnyOrderElementsOf(
            WafService.SERVICE.table().actions().stream()
                .filter(Action::isModelled)
                .<String>map(Action::name)
                .toList())
        .hasSize(51);
  }
}
