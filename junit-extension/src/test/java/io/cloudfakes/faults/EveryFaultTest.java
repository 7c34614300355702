package io.cloudfakes.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whether each pair of a fault and a service has a scene that {@link FaultMatrixTest} plays, or is
 * refused with a reason. The faults are read off the code.
 */
class EveryFaultTest {
  private final FakeAws aws = FakeAws.create();

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void each_fault_that_a_service_can_meet_is_shown_there() {
    TreeSet<String> shown = new TreeSet<>();
    for (Scene scene : Scene.all()) {
      scene.services().forEach(service -> shown.add(pair(scene.fault(), service)));
    }
    TreeSet<String> allowed = new TreeSet<>();
    examples()
        .forEach(
            (service, faults) ->
                faults.keySet().forEach(fault -> allowed.add(pair(fault, service))));
    assertThat(shown).isEqualTo(allowed).hasSize(16 + 18 + 16 + 18 + 13);
  }

  @Test
  void each_other_is_refused_when_the_rule_is_made() {
    Map<String, Map<Class<?>, Fault>> examples = examples();
    List<String> refused = new ArrayList<>();
    for (Class<?> kind : kinds()) {
      Fault example =
          examples.values().stream()
              .map(faults -> faults.get(kind))
              .filter(fault -> fault != null)
              .findFirst()
              .orElseThrow(() -> new AssertionError("No service meets " + kind));
      for (String service : Subject.SERVICES) {
        if (!examples.getOrDefault(service, Map.of()).containsKey(kind)) {
          refused.add(service + " " + example.word());
          assertThatThrownBy(() -> aws.faults().on(service + ":*").then(example))
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessage(example.id() + " cannot act: no action of " + service + ":* fits");
        }
      }
    }
    List<String> expected = new ArrayList<>(List.of("dynamodb reorder"));
    for (String service : List.of("s3", "lambda", "cloudfront", "wafv2")) {
      List.of("transactionConflict", "unprocessed", "staleRead")
          .forEach(word -> expected.add(service + " " + word));
    }
    for (String service : List.of("cloudfront", "wafv2")) {
      List.of("duplicate", "reorder", "delayEvent")
          .forEach(word -> expected.add(service + " " + word));
    }
    for (String service : List.of("s3", "dynamodb", "lambda", "wafv2")) {
      List.of(
              "staleConfiguration",
              "lateInvalidation",
              "missedInvalidation",
              "originError",
              "edgeClockSkew")
          .forEach(word -> expected.add(service + " " + word));
    }
    assertThat(refused).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(aws.faults().rules()).isEmpty();
  }

  @Test
  void the_refusal_for_an_action_says_why_and_what_would_do() {
    assertRefused(
        "s3:PutObject", Fault.transactionConflict(), "s3:PutObject meets no transactions");
    assertRefused(
        "lambda:Invoke", Fault.transactionConflict(), "lambda:Invoke meets no transactions");
    for (String action : List.of("dynamodb:PutItem", "s3:PutObject", "lambda:Invoke")) {
      assertRefused(action, Fault.unprocessed(1), " is no batch that AWS may do in part");
    }
    assertRefused(
        "s3:GetObject",
        Fault.staleRead(Duration.ofSeconds(1)),
        "s3:GetObject never reads the past: S3 reads are strongly consistent since December 2020");
    assertRefused("lambda:Invoke", Fault.staleRead(Duration.ofSeconds(1)), "never reads the past");
    assertRefused(
        "dynamodb:PutItem",
        Fault.staleRead(Duration.ofSeconds(1)),
        "BatchGetItem, DescribeTable, GetItem, Query, Scan");
    assertRefused(
        "dynamodb:PutItem",
        Fault.reorder(),
        "a stream has the records of an item in the order of its changes");
    for (String action : List.of("s3:GetObject", "dynamodb:GetItem", "lambda:GetFunction")) {
      assertRefused(action, Fault.duplicate(2), action + " causes no events");
      assertRefused(action, Fault.lateEffect(), action + " changes nothing");
    }
    assertRefused("s3:PutObject", Fault.corruptBody(), "s3:PutObject is answered without a body");
    assertRefused(
        "s3:HeadObject", Fault.truncateBody(0), "s3:HeadObject is answered without a body");
  }

  private void assertRefused(String action, Fault fault, String reason) {
    assertThatThrownBy(() -> aws.faults().on(action).then(fault))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(fault.id() + " cannot act: ")
        .hasMessageContaining(reason);
  }

  @Test
  void the_readme_has_a_line_for_each() throws IOException {
    String readme = Files.readString(Path.of("../fakes-api/README.md"));
    for (Class<?> fault : kinds()) {
      String name = fault.getSimpleName().replace("ErrorReply", "Error");
      String word = Character.toLowerCase(name.charAt(0)) + name.substring(1);
      assertThat(readme).containsPattern("(?m)^\\| `" + word + "[`(]");
    }
  }

  @Test
  void the_javadoc_of_each_says_what_causes_it_and_what_the_sdk_shows() throws IOException {
    String source =
        Files.readString(Path.of("../fakes-api/src/main/java/io/cloudfakes/fault/Fault.java"));
    Matcher made =
        Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s+static Fault (\\w+)\\(")
            .matcher(source);
    TreeSet<String> explained = new TreeSet<>();
    while (made.find()) {
      String text = made.group(1);
      if (!made.group(2).matches("parse|of") && !text.matches("(?s)[\\s*]*As \\{@link.*")) {
        assertThat(text).as(made.group(2)).contains("Cause: ", "Symptom: ");
        explained.add(made.group(2));
      }
    }
    assertThat(explained).hasSizeGreaterThanOrEqualTo(19);
  }

  private static String pair(Class<?> fault, String service) {
    return fault.getSimpleName() + " at " + service;
  }

  /** One fault of each kind that some action of a service can meet, by service. */
  private Map<String, Map<Class<?>, Fault>> examples() {
    Map<String, Map<Class<?>, Fault>> examples = new LinkedHashMap<>();
    for (String service : Subject.SERVICES) {
      Map<Class<?>, Fault> faults = new LinkedHashMap<>();
      aws.faults().variants(service + ":*").forEach(fault -> faults.put(fault.getClass(), fault));
      // Explorations do not try it, for what it is, only the test knows.
      Fault unlisted = Fault.unlistedError("Odd", 418, "");
      aws.faults().on(service + ":*").then(unlisted);
      aws.faults().heal();
      faults.put(unlisted.getClass(), unlisted);
      examples.put(service, faults);
    }
    return examples;
  }

  /** All but those of DNS, which strike no calls but queries. */
  private static List<Class<?>> kinds() {
    List<Class<?>> kinds = new ArrayList<>();
    for (Class<?> family : Fault.class.getPermittedSubclasses()) {
      if (!family.getSimpleName().equals("DnsFault")) {
        kinds.addAll(List.of(family.getPermittedSubclasses()));
      }
    }
    assertThat(kinds).hasSizeGreaterThanOrEqualTo(19).allMatch(Class::isRecord);
    return kinds;
  }
}
