package io.cloudfakes.s3.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/** The scenarios by the action each is about. */
final class Scenarios {
  private final Map<String, Scenario> byAction = new LinkedHashMap<>();

  static Map<String, Scenario> all() {
    Scenarios all = new Scenarios();
    BucketScenarios.addTo(all);
    ObjectScenarios.addTo(all);
    ObjectPropertyScenarios.addTo(all);
    ListingScenarios.addTo(all);
    MultipartScenarios.addTo(all);
    LockScenarios.addTo(all);
    AccessScenarios.addTo(all);
    DocumentScenarios.addTo(all);
    NotificationScenarios.addTo(all);
    ReplicationScenarios.addTo(all);
    NumberedDocumentScenarios.addTo(all);
    ObjectLambdaScenarios.addTo(all);
    return all.byAction;
  }

  Scenarios on(String action, Scenario scenario) {
    if (byAction.put(action, scenario) != null) {
      throw new IllegalStateException(action + " has two scenarios");
    }
    return this;
  }

  /** One scenario about several actions that belong together. */
  void onEach(Scenario scenario, String... actions) {
    for (String action : actions) {
      on(action, scenario);
    }
  }
}
