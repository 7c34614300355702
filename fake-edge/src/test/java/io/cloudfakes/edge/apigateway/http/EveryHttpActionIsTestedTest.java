package io.cloudfakes.edge.apigateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.edge.apigateway.internal.HttpService;
import io.cloudfakes.edge.apigateway.internal.ManagementService;
import io.cloudfakes.service.Action;
import io.cloudfakes.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each action that is modelled is called in a test of these packages. */
class EveryHttpActionIsTestedTest {
  @Test
  void actions_of_version_2_are_called() throws IOException {
    assertThat(uncalled(HttpService.SERVICE)).isEmpty();
  }

  @Test
  void actions_of_the_management_api_are_called() throws IOException {
    assertThat(uncalled(ManagementService.SERVICE)).isEmpty();
  }

  private static List<String> uncalled(Service<?> service) throws IOException {
    StringBuilder tests = new StringBuilder();
    for (String folder : List.of("http", "socket")) {
      try (Stream<Path> files =
          Files.walk(Path.of("src/test/java/io/cloudfakes/edge/apigateway", folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          tests.append(Files.readString(file));
        }
      }
    }
    return service.table().actions().stream()
        .filter(Action::isModelled)
        .<String>map(Action::name)
        .filter(
            name ->
                tests.indexOf(
                        "."
                            + name.substring(0, 1).toLowerCase(Locale.ROOT)
                            + name.substring(1)
                            + "(")
                    < 0)
        .toList();
  }
}
