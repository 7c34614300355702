package io.cloudfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.clock.FakeClock;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Whose world a test, a nested class and a class have, and what they share. */
class WorldsTest {
  private static final Map<String, String> SEEN = new ConcurrentHashMap<>();

  @BeforeEach
  void forget() {
    SEEN.clear();
  }

  /** Makes a secret, which must not be there yet, and notes the id it got. */
  private static void make(TestInfo test, SecretsManagerClient client) {
    String id = client.createSecret(b -> b.name("same").secretString("x")).versionId();
    SEEN.put(test.getTestMethod().orElseThrow().getName() + test.getDisplayName(), id);
  }

  @FakeAwsTest(seed = 7, start = "2026-01-01T00:00:00Z")
  static class Several {
    @BeforeAll
    static void once(SecretsManagerClient client, FakeClock clock) {
      client.createSecret(b -> b.name("shared").secretString("x"));
      clock.advance(Duration.ofDays(1));
    }

    @Test
    void one(TestInfo test, SecretsManagerClient client, Vault vault) {
      make(test, client);
      assertThat(vault.names()).containsExactly("same", "shared");
    }

    @Test
    void two(TestInfo test, SecretsManagerClient client, Vault vault, FakeAws aws) {
      assertThat(aws.clock().instant()).isEqualTo("2026-01-02T00:00:00.001Z");
      assertThat(aws.calls().count()).isZero();
      make(test, client);
      assertThat(vault.names()).containsExactly("same", "shared");
    }

    @RepeatedTest(3)
    void repeated(TestInfo test, SecretsManagerClient client) {
      make(test, client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void parameterised(String argument, TestInfo test, SecretsManagerClient client) {
      make(test, client);
    }
  }

  @Test
  void every_test_and_every_repetition_has_a_fork_of_its_own() {
    TestRun.of(Several.class).run().mustPass(7);
    assertThat(SEEN).hasSize(7);
    assertThat(SEEN.values()).doesNotHaveDuplicates();
  }

  @Test
  void a_test_meets_the_same_ids_in_every_run_and_order() {
    TestRun.of(Several.class).run().mustPass(7);
    Map<String, String> first = Map.copyOf(SEEN);
    SEEN.clear();
    TestRun.of(Several.class)
        .with(
            "junit.jupiter.testmethod.order.default", "org.junit.jupiter.api.MethodOrderer$Random")
        .with("junit.jupiter.execution.order.random.seed", "3")
        .run()
        .mustPass(7);
    assertThat(SEEN).isEqualTo(first);
    SEEN.clear();
    TestRun.of(Several.class).inParallel().run().mustPass(7);
    assertThat(SEEN).isEqualTo(first);
  }

  @FakeAwsTest
  static class WithoutSeed {
    @Test
    void one(TestInfo test, SecretsManagerClient client) {
      make(test, client);
    }
  }

  @Test
  void the_run_can_set_the_seed_and_the_start() {
    TestRun.of(WithoutSeed.class).with("cloudfakes.seed", "1").run().mustPass(1);
    Map<String, String> one = Map.copyOf(SEEN);
    TestRun.of(WithoutSeed.class).with("cloudfakes.seed", "2").run().mustPass(1);
    assertThat(SEEN).isNotEqualTo(one);
    TestRun.of(WithoutSeed.class)
        .with("cloudfakes.seed", "1")
        .with("cloudfakes.start", "2030-01-01T00:00:00Z")
        .run()
        .mustPass(1);
    assertThat(SEEN).isEqualTo(one);
  }

  @FakeAwsTest(seed = 1, start = "2026-01-01T00:00:00Z", account = "111111111111")
  static class Outer {
    @FromFakeAws FakeAws outerField;

    @BeforeAll
    static void once(SecretsManagerClient client) {
      client.createSecret(b -> b.name("outer").secretString("x"));
    }

    @Test
    void of_the_outer(Vault vault) {
      assertThat(vault.names()).containsExactly("outer");
    }

    @Test
    @FakeAwsTest(seed = 99, region = "eu-west-1")
    void refined(FakeAws aws, Vault vault) {
      assertThat(vault.names()).containsExactly("outer");
      assertThat(aws.seed().value()).isEqualTo(99);
      assertThat(aws.options().region()).isEqualTo("eu-west-1");
      assertThat(aws.options().account()).isEqualTo("111111111111");
    }

    @Nested
    @FakeAwsTest(start = "2026-02-01T00:00:00Z", callLogCapacity = 5)
    class Inner {
      @FromFakeAws FakeAws innerField;

      @BeforeAll
      static void onceMore(SecretsManagerClient client) {
        client.createSecret(b -> b.name("inner").secretString("x"));
      }

      @Test
      void of_the_inner(FakeAws aws, Vault vault) {
        assertThat(vault.names()).containsExactly("inner", "outer");
        assertThat(innerField).isSameAs(aws);
        assertThat(outerField).isSameAs(aws);
        assertThat(aws.clock().instant()).isAfterOrEqualTo("2026-02-01T00:00:00Z");
        assertThat(aws.options().callLogCapacity()).isEqualTo(5);
        assertThat(aws.options().account()).isEqualTo("111111111111");
      }

      @Nested
      class Innermost {
        @Test
        void of_the_innermost(Vault vault, SecretsManagerClient client) {
          assertThat(vault.names()).containsExactly("inner", "outer");
          client.createSecret(b -> b.name("innermost").secretString("x"));
          assertThat(outerField.fake(Vault.class).names()).contains("innermost");
        }
      }
    }
  }

  @Test
  void nested_classes_fork_the_world_around_them_and_refine_its_options() {
    TestRun.of(Outer.class).run().mustPass(4);
    TestRun.of(Outer.class).inParallel().run().mustPass(4);
  }

  static class ByField {
    @RegisterExtension
    static FakeAwsExtension extension =
        FakeAwsExtension.builder()
            .seed(7)
            .startingAt(Instant.parse("2026-01-01T00:00:00Z"))
            .account("222222222222")
            .region("eu-north-1")
            .callLogCapacity(3)
            .option(new Colour("red"))
            .build();

    @BeforeAll
    static void once(SecretsManagerClient client) {
      client.createSecret(b -> b.name("shared").secretString("x"));
    }

    @Test
    void has_what_was_built(FakeAws aws, Vault vault) {
      assertThat(vault.names()).containsExactly("shared");
      assertThat(aws.options().account()).isEqualTo("222222222222");
      assertThat(aws.options().region()).isEqualTo("eu-north-1");
      assertThat(aws.options().callLogCapacity()).isEqualTo(3);
      assertThat(aws.options().of(Colour.class)).isEqualTo(new Colour("red"));
      assertThat(aws.clock().instant()).isEqualTo("2026-01-01T00:00:00.001Z");
    }
  }

  /** Options as a fake has them. */
  public record Colour(String name) {
    public static Colour defaults() {
      return new Colour("white");
    }
  }

  @Test
  void a_static_field_registers_the_extension_with_options() {
    TestRun.of(ByField.class).run().mustPass(1);
  }

  static class ByInstanceField {
    @RegisterExtension FakeAwsExtension extension = FakeAwsExtension.builder().seed(7).build();
    @FromFakeAws Vault field;

    @Test
    void one(TestInfo test, SecretsManagerClient client, Vault vault) {
      make(test, client);
      assertThat(field).isSameAs(vault);
    }

    @Test
    void two(TestInfo test, SecretsManagerClient client) {
      make(test, client);
    }
  }

  static class OnMethods {
    @Test
    @FakeAwsTest(seed = 7)
    void one(TestInfo test, SecretsManagerClient client) {
      make(test, client);
    }

    @Test
    void none(TestInfo test) {
      SEEN.put("none", test.getDisplayName());
    }
  }

  @Test
  void a_field_that_is_not_static_gives_each_test_a_fresh_world() {
    TestRun.of(ByInstanceField.class).run().mustPass(2);
    Map<String, String> first = Map.copyOf(SEEN);
    assertThat(first.values()).doesNotHaveDuplicates();
    SEEN.clear();
    TestRun.of(ByInstanceField.class).inParallel().run().mustPass(2);
    assertThat(SEEN).isEqualTo(first);
  }

  @Test
  void a_single_method_may_have_a_world() {
    TestRun.of(OnMethods.class).run().mustPass(2);
  }

  @FakeAwsTest
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OneInstance {
    @FromFakeAws FakeAws aws;
    @FromFakeAws SecretsManagerClient client;
    FakeAws ofTheClass;

    @BeforeAll
    void once() {
      ofTheClass = aws;
      client.createSecret(b -> b.name("shared").secretString("x"));
    }

    @RepeatedTest(2)
    void fields_are_set_anew(FakeAws own, Vault vault, TestInfo test) {
      assertThat(aws).isSameAs(own).isNotSameAs(ofTheClass);
      make(test, client);
      assertThat(vault.names()).containsExactly("same", "shared");
    }

    @AfterAll
    void last() {
      assertThat(aws).isSameAs(ofTheClass);
    }
  }

  @Test
  void one_instance_for_all_tests_has_its_fields_set_anew_for_each() {
    TestRun.of(OneInstance.class).run().mustPass(2);
    assertThat(SEEN.values()).doesNotHaveDuplicates();
  }

  @FakeAwsTest(seed = 3)
  static class Many {
    @FromFakeAws SecretsManagerClient field;

    @RepeatedTest(100)
    void alone(TestInfo test, SecretsManagerClient client, Vault vault, FakeAws aws) {
      make(test, client);
      for (int i = 0; i < 20; i++) {
        String name = "s" + i;
        field.createSecret(b -> b.name(name).secretString("x"));
      }
      assertThat(vault.names()).hasSize(21);
      assertThat(aws.calls().count()).isEqualTo(21);
    }
  }

  @Test
  void a_hundred_tests_at_a_time_do_not_meet() {
    TestRun.of(Many.class).inParallel().run().mustPass(100);
    Map<String, String> parallel = Map.copyOf(SEEN);
    assertThat(parallel.values()).hasSize(100).doesNotHaveDuplicates();
    SEEN.clear();
    TestRun.of(Many.class).run().mustPass(100);
    assertThat(SEEN).isEqualTo(parallel);
  }

  @FakeAwsTest
  static class Closed {
    static final Queue<URI> ENDPOINTS = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void once(@Endpoint URI endpoint) {
      ENDPOINTS.add(endpoint);
    }

    @RepeatedTest(2)
    void again(@Endpoint URI endpoint) {
      // The world of the class is there as long as its tests are, those of other tests are not.
      assertThat(ENDPOINTS.stream().filter(WorldsTest::answers)).hasSize(1);
      assertThat(answers(endpoint)).isTrue();
      ENDPOINTS.add(endpoint);
    }
  }

  private static boolean answers(URI endpoint) {
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void a_world_is_closed_when_its_test_or_class_ends() {
    Closed.ENDPOINTS.clear();
    TestRun.of(Closed.class).run().mustPass(2);
    assertThat(Closed.ENDPOINTS).hasSize(3).noneMatch(WorldsTest::answers);
  }
}
