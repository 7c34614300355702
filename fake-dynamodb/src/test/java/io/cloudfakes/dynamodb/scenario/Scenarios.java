package io.cloudfakes.dynamodb.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/** The scenarios by the action each is about. */
final class Scenarios {
  private final Map<String, Scenario> byAction = new LinkedHashMap<>();

  static Map<String, Scenario> all() {
    Scenarios all = new Scenarios();
    ItemScenarios.addTo(all);
    ManyItemsScenarios.addTo(all);
    TableScenarios.addTo(all);
    SettingScenarios.addTo(all);
    RecoveryScenarios.addTo(all);
    ExportScenarios.addTo(all);
    GlobalTableScenarios.addTo(all);
    StreamScenarios.addTo(all);
    return all.byAction;
  }

  Scenarios on(String action, Scenario scenario) {
    if (byAction.put(action, scenario) != null) {
      throw new IllegalStateException(action + " has two scenarios");
    }
    return this;
  }
}
