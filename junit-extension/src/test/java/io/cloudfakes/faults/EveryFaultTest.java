package io.cloudfakes.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.fault.DnsFault;
import io.cloudfakes.fault.Fault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whether each fault there is has a test that shows it, and fits some action or is refused. */
class EveryFaultTest {
  private static final List<Class<?>> TESTS =
      List.of(
          ErrorFaultsTest.class,
          ConnectionFaultsTest.class,
          BodyFaultsTest.class,
          DataFaultsTest.class,
          EventFaultsTest.class);

  @Test
  void each_fault_is_shown_in_every_way_to_reach_a_fake() {
    Set<String> shown = new TreeSet<>();
    for (Class<?> test : TESTS) {
      for (Method method : test.getDeclaredMethods()) {
        Shows shows = method.getAnnotation(Shows.class);
        io.cloudfakes.contract.ContractTest contract =
            method.getAnnotation(io.cloudfakes.contract.ContractTest.class);
        if (shows != null && contract != null && contract.ways().length == 4) {
          for (Class<?> fault : shows.value()) {
            shown.add(fault.getSimpleName());
          }
        }
      }
    }
    Set<String> all = new TreeSet<>();
    faults(Fault.class).forEach(fault -> all.add(fault.getSimpleName()));
    assertThat(shown).isEqualTo(all).hasSizeGreaterThanOrEqualTo(19);
  }

  @Test
  void the_readme_has_a_line_for_each() throws IOException {
    String readme = Files.readString(Path.of("../fakes-api/README.md"));
    for (Class<?> fault : faults(Fault.class)) {
      String name = fault.getSimpleName().replace("ErrorReply", "Error");
      String word = Character.toLowerCase(name.charAt(0)) + name.substring(1);
      assertThat(readme).containsPattern("(?m)^\\| `" + word + "[`(]");
    }
  }

  /** A service of which no action meets the fault says why. */
  @Test
  void each_service_meets_each_fault_or_says_why_not() {
    try (FakeAws aws = FakeAws.create()) {
      List<String> met = new ArrayList<>();
      for (String service : List.of("s3", "dynamodb", "lambda")) {
        aws.faults()
            .variants(service + ":*")
            .forEach(fault -> met.add(service + " " + fault.word()));
      }
      assertThat(met)
          .contains("s3 reorder", "lambda reorder", "dynamodb staleRead", "dynamodb unprocessed")
          .doesNotContain(
              "s3 unprocessed",
              "s3 staleRead",
              "s3 transactionConflict",
              "lambda unprocessed",
              "lambda staleRead",
              "lambda transactionConflict",
              "dynamodb reorder")
          .hasSize(3 * 18 - 7);
    }
  }

  /** All but those of name servers, which meet no calls of clients: {@code DnsFaultsTest}. */
  private static List<Class<?>> faults(Class<?> sealed) {
    List<Class<?>> found = new ArrayList<>();
    for (Class<?> permitted : sealed.getPermittedSubclasses()) {
      if (permitted == DnsFault.class) {
        continue;
      }
      if (permitted.isRecord()) {
        found.add(permitted);
      } else {
        found.addAll(faults(permitted));
      }
    }
    return found;
  }
}
