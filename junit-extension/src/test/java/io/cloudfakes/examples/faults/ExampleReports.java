package io.cloudfakes.examples.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The reports of the careless checkout: of one failed run, and of the exploration. */
public final class ExampleReports {
  private ExampleReports() {}

  /** Writes both into that directory. */
  public static List<Path> write(Path directory) throws IOException {
    EngineTestKit.engine("junit-jupiter")
        .selectors(DiscoverySelectors.selectClass(PlantedBugs.CarelessCheckout.class))
        .configurationParameter("cloudfakes.report.directory", directory.toString())
        .execute();
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().matches(".*(-6|-exploration)\\.html"))
          .sorted()
          .toList();
    }
  }
}
