package io.cloudfakes.edge.apigateway.scenario;

import java.util.List;

/**
 * A story in which some actions succeed.
 *
 * @param actions those it is about
 */
record Scenario(String name, List<String> actions, Body body) {
  /** What happens. */
  @FunctionalInterface
  interface Body {
    void play(Stand stand);
  }

  static Scenario of(String name, String actions, Body body) {
    return new Scenario(name, List.of(actions.trim().split("\\s+")), body);
  }
}
