package io.cloudfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Code that builds its own clients meets the test's world. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class AwsSystemPropertiesTest {
  private final Properties saved = new Properties();

  @BeforeEach
  void save() {
    saved.putAll(System.getProperties());
    System.setProperty("aws.region", "mars-north-1");
    System.setProperty("aws.endpointUrlSecretsManager", "http://127.0.0.1:1");
    System.setProperty("aws.sessionToken", "old");
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.endpointUrl");
  }

  @AfterEach
  void restore() {
    System.setProperties(saved);
  }

  private static void isAsBefore() {
    assertThat(System.getProperty("aws.region")).isEqualTo("mars-north-1");
    assertThat(System.getProperty("aws.endpointUrlSecretsManager")).isEqualTo("http://127.0.0.1:1");
    assertThat(System.getProperty("aws.sessionToken")).isEqualTo("old");
    assertThat(System.getProperties())
        .doesNotContainKeys(
            "aws.accessKeyId",
            "aws.secretAccessKey",
            "aws.endpointUrl",
            "aws.useFipsEndpoint",
            "aws.useDualstackEndpoint");
  }

  /** As application code does it. */
  private static void makeWithAClientOfItsOwn(String name) {
    try (SecretsManagerClient own = SecretsManagerClient.create()) {
      own.createSecret(b -> b.name(name).secretString("x"));
    }
  }

  @FakeAwsTest(account = "333333333333", start = "2001-01-01T00:00:00Z")
  @AwsSystemProperties
  static class OwnClients {
    static String endpointOfTheClass;

    @BeforeAll
    static void once(Vault vault) {
      makeWithAClientOfItsOwn("shared");
      assertThat(vault.names()).containsExactly("shared");
      endpointOfTheClass = System.getProperty("aws.endpointUrl");
    }

    @RepeatedTest(3)
    void reach_the_tests_world(FakeAws aws, Vault vault, @Endpoint URI endpoint) {
      assertThat(System.getProperty("aws.endpointUrl"))
          .isEqualTo(endpoint.toString())
          .isNotEqualTo(endpointOfTheClass);
      assertThat(System.getProperty("aws.sessionToken")).isNull();
      makeWithAClientOfItsOwn("own");
      assertThat(vault.names()).containsExactly("own", "shared");
      assertThat(aws.calls().all())
          .singleElement()
          .satisfies(call -> assertThat(call.account()).isEqualTo("333333333333"))
          .satisfies(call -> assertThat(call.region()).isEqualTo("us-east-1"));
    }
  }

  @Test
  void clients_built_by_code_reach_the_tests_own_world() {
    TestRun.of(OwnClients.class).run().mustPass(3);
    isAsBefore();
  }

  @Test
  void tests_with_it_never_run_at_the_same_time() {
    TestRun.of(OwnClients.class, OnMethods.class).inParallel().run().mustPass(6);
    isAsBefore();
  }

  @FakeAwsTest
  static class OnMethods {
    @Test
    @AwsSystemProperties
    void one(Vault vault) {
      makeWithAClientOfItsOwn("one");
      assertThat(vault.names()).containsExactly("one");
    }

    @Test
    @AwsSystemProperties
    void two(Vault vault) {
      makeWithAClientOfItsOwn("two");
      assertThat(vault.names()).containsExactly("two");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void none() {
      isAsBefore();
    }
  }

  @Test
  void only_the_methods_that_ask_for_it_have_it() {
    TestRun.of(OnMethods.class).run().mustPass(3);
    isAsBefore();
  }

  @FakeAwsTest
  @AwsSystemProperties
  static class Failing {
    @Test
    void wrong() {
      System.setProperty("aws.region", "overwritten");
      throw new IllegalStateException("no");
    }
  }

  @Test
  void properties_are_put_back_when_the_test_fails() {
    assertThat(TestRun.of(Failing.class).run().failure()).hasMessage("no");
    isAsBefore();
  }

  static class Checking {
    @RegisterExtension
    static FakeAwsExtension extension = FakeAwsExtension.builder().verifyUnknownKeys().build();

    static final List<String> KEYS = new ArrayList<>();

    @Test
    @AwsSystemProperties
    void keys_are_issued() {
      KEYS.add(System.getProperty("aws.accessKeyId"));
      makeWithAClientOfItsOwn("a");
    }
  }

  @Test
  void a_world_that_checks_every_key_issues_one() {
    TestRun.of(Checking.class).run().mustPass(1);
    assertThat(Checking.KEYS).singleElement().asString().startsWith("AKIA");
    isAsBefore();
  }

  static class Alone {
    @Test
    @AwsSystemProperties
    void wrong() {}
  }

  @Test
  void without_a_world_it_is_refused() {
    assertThat(TestRun.of(Alone.class).run().complaint())
        .contains("@AwsSystemProperties on Alone.wrong()")
        .contains("add @FakeAwsTest");
  }
}
