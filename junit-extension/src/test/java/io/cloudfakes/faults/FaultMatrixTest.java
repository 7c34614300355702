package io.cloudfakes.faults;

import io.cloudfakes.contract.ContractTest.Way;
import io.cloudfakes.contract.ContractWorld;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every fault at every service that can meet it, by every way to reach it, each in a world of its
 * own that is checked at its end. {@link EveryFaultTest} sees to it that none is missing.
 */
class FaultMatrixTest {

  @TestFactory
  Stream<DynamicContainer> every_fault_shows_at_the_client_and_in_the_state() {
    Map<String, List<DynamicTest>> tests = new LinkedHashMap<>();
    for (Scene scene : Scene.all()) {
      for (String service : scene.services()) {
        for (Way way : Way.values()) {
          tests
              .computeIfAbsent(scene.fault().getSimpleName(), fault -> new ArrayList<>())
              .add(test(scene, service, way));
        }
      }
    }
    return tests.entrySet().stream()
        .map(entry -> DynamicContainer.dynamicContainer(entry.getKey(), entry.getValue()));
  }

  private static DynamicTest test(Scene scene, String service, Way way) {
    String how = way.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return DynamicTest.dynamicTest(
        scene.shows() + ": " + service + ", " + how,
        () -> {
          try (ContractWorld world = new ContractWorld(way)) {
            scene.script().accept(Subject.of(service, world, way));
            world.check();
          }
        });
  }
}
