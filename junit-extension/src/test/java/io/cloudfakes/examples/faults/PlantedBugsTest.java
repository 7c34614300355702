package io.cloudfakes.examples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Every planted bug is found, told in a line, replayed by its id, and gone when it is mended. */
class PlantedBugsTest {
  /** What failed, by display name. */
  private static Map<String, Throwable> run(Class<?> tests, String... parameters) {
    EngineTestKit.Builder kit =
        EngineTestKit.engine("junit-jupiter").selectors(DiscoverySelectors.selectClass(tests));
    kit.configurationParameter(
        "cloudfakes.report.directory", Path.of("target", "planted-bugs").toString());
    for (int i = 0; i < parameters.length; i += 2) {
      kit.configurationParameter(parameters[i], parameters[i + 1]);
    }
    var events = kit.execute().allEvents();
    assertThat(events.succeeded().count()).isPositive();
    Map<String, Throwable> failed = new LinkedHashMap<>();
    events.failed().stream()
        .forEach(
            event ->
                failed.put(
                    event.getTestDescriptor().getDisplayName(),
                    event
                        .getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow()));
    return failed;
  }

  private static Class<?> version(String name) throws ClassNotFoundException {
    return Class.forName(PlantedBugs.class.getName() + "$" + name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Checkout | dynamodb:UpdateItem@orders#1=loseReply | the number 1, but it is the number 2",
        "Lock | dynamodb:DeleteItem@locks#1=lateEffect.PT1S | but it has no items",
        "Import | dynamodb:BatchWriteItem#1=unprocessed.1 | were not sent again",
        "Register | dynamodb:PutItem@journal#1=error.InternalServerError | nobody was told",
        "Archive | s3:UploadPart@archive/film.mkv#1=error.InternalError | left over",
        "Archive | s3:CreateMultipartUpload@archive/film.mkv#1=lateEffect.PT1S | left over"
      })
  @DisplayName("a planted bug is found, replayed and mended")
  void a_planted_bug_is_found_replayed_and_mended(String service, String id, String reason)
      throws ClassNotFoundException {
    Map<String, Throwable> found = run(version("Careless" + service));
    assertThat(found).containsKey(id);
    assertThat(found.get(id)).hasMessageContaining(reason);

    Map<String, Throwable> replayed = run(version("Careless" + service), "cloudfakes.replay", id);
    assertThat(replayed).containsOnlyKeys("replay of " + id);
    assertThat(replayed.values())
        .first()
        .satisfies(error -> assertThat(error).hasMessageContaining(reason));

    assertThat(run(version("Careless" + service), "cloudfakes.explore", "baseline")).isEmpty();
    List<String> left = new ArrayList<>(run(version("Careful" + service)).keySet());
    assertThat(left).isEmpty();
  }
}
