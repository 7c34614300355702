package io.cloudfakes.edge.lambda.scenario;

/** What a client does with one action, and what AWS promises of it. */
@FunctionalInterface
interface Scenario {
  void play(Stage stage);
}
