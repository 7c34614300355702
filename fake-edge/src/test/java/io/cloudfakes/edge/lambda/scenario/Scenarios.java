package io.cloudfakes.edge.lambda.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/** The scenarios by the action each is about. */
final class Scenarios {
  private final Map<String, Scenario> byAction = new LinkedHashMap<>();

  static Map<String, Scenario> all() {
    Scenarios all = new Scenarios();
    FunctionScenarios.addTo(all);
    VersionScenarios.addTo(all);
    PermissionScenarios.addTo(all);
    LayerScenarios.addTo(all);
    SettingScenarios.addTo(all);
    AsyncSettingScenarios.addTo(all);
    AccountScenarios.addTo(all);
    UrlScenarios.addTo(all);
    MappingScenarios.addTo(all);
    return all.byAction;
  }

  Scenarios on(String action, Scenario scenario) {
    if (byAction.put(action, scenario) != null) {
      throw new IllegalStateException(action + " has two scenarios");
    }
    return this;
  }
}
