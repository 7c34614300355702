package io.cloudfakes.edge.cloudfront.scenario;

/** What a client does with some actions, and what AWS promises of them. */
@FunctionalInterface
interface Scenario {
  void play(Stage stage) throws Exception;
}
