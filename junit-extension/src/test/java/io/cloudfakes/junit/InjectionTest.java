package io.cloudfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.FakeAwsOptions;
import io.cloudfakes.call.CallLog;
import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.fault.Faults;
import io.cloudfakes.link.Deliveries;
import io.cloudfakes.seed.Seed;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerAsyncClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** What can be injected, and where. */
class InjectionTest {

  @FakeAwsTest
  static class Parameters {
    @Test
    void all_parts_are_of_one_world(
        FakeAws aws,
        FakeClock clock,
        Faults faults,
        CallLog calls,
        Deliveries deliveries,
        Seed seed,
        FakeAwsOptions options,
        Vault vault) {
      assertThat(clock).isSameAs(aws.clock());
      assertThat(faults).isSameAs(aws.faults());
      assertThat(calls).isSameAs(aws.calls());
      assertThat(deliveries).isSameAs(aws.deliveries());
      assertThat(seed).isEqualTo(aws.seed());
      assertThat(options).isSameAs(aws.options());
      assertThat(vault).isSameAs(aws.fake(Vault.class));
    }

    @Test
    void clients_are_of_that_world_too(
        Vault vault,
        SecretsManagerClient sync,
        SecretsManagerAsyncClient async,
        @Direct SecretsManagerClient direct) {
      sync.createSecret(b -> b.name("a").secretString("x"));
      async.createSecret(b -> b.name("b").secretString("x")).join();
      direct.createSecret(b -> b.name("c").secretString("x"));
      assertThat(vault.names()).containsExactly("a", "b", "c");
      assertThat(direct).isNotSameAs(sync);
    }

    @Test
    void the_endpoint_is_a_uri(@Endpoint URI endpoint) {
      assertThat(endpoint.toString()).startsWith("http://127.0.0.1:");
    }

    @Test
    void junits_own_parameters_go_beside(TestInfo info, Vault vault) {
      assertThat(info.getDisplayName()).startsWith("junits_own");
      assertThat(vault.names()).isEmpty();
    }
  }

  @Test
  void test_methods_take_parts_fakes_and_clients() {
    TestRun.of(Parameters.class).run().mustPass(4);
  }

  @ExtendWith(FakeAwsExtension.class)
  static class Lifecycle {
    static FakeAws ofAll;
    FakeAws ofEach;

    @BeforeAll
    static void once(FakeAws aws, SecretsManagerClient client) {
      ofAll = aws;
      client.createSecret(b -> b.name("before all").secretString("x"));
    }

    @BeforeEach
    void each(FakeAws aws, SecretsManagerClient client) {
      ofEach = aws;
      client.createSecret(b -> b.name("before each").secretString("x"));
    }

    @Test
    void a_test_sees_what_both_made(FakeAws aws, Vault vault) {
      assertThat(aws).isSameAs(ofEach).isNotSameAs(ofAll);
      assertThat(vault.names()).containsExactly("before all", "before each");
    }

    @AfterEach
    void afterEach(FakeAws aws) {
      assertThat(aws).isSameAs(ofEach);
    }

    @AfterAll
    static void afterAll(FakeAws aws, Vault vault) {
      assertThat(aws).isSameAs(ofAll);
      assertThat(vault.names()).containsExactly("before all");
    }
  }

  @Test
  void lifecycle_methods_take_them_too() {
    TestRun.of(Lifecycle.class).run().mustPass(1);
  }

  @FakeAwsTest
  static class InFields {
    @FromFakeAws static FakeAws ofTheClass;
    @FromFakeAws private static SecretsManagerClient classClient;
    @FromFakeAws private FakeAws ofTheTest;
    @FromFakeAws Vault vault;
    @Direct SecretsManagerClient direct;
    @Endpoint URI endpoint;
    Vault notOurs;

    @BeforeAll
    static void staticFieldsAreSet() {
      classClient.createSecret(b -> b.name("a").secretString("x"));
    }

    @BeforeEach
    void fieldsAreSet() {
      direct.createSecret(b -> b.name("b").secretString("x"));
    }

    @Test
    void fields_hold_the_tests_own(FakeAws aws) {
      assertThat(ofTheTest).isSameAs(aws).isNotSameAs(ofTheClass);
      assertThat(vault.names()).containsExactly("a", "b");
      assertThat(ofTheClass.fake(Vault.class).names()).containsExactly("a");
      assertThat(endpoint).isNotNull();
      assertThat(notOurs).isNull();
    }
  }

  @Test
  void annotated_fields_are_set() {
    TestRun.of(InFields.class).run().mustPass(1);
  }

  @FakeAwsTest
  static class InConstructor {
    private final FakeAws aws;
    private final SecretsManagerClient client;

    InConstructor(FakeAws aws, SecretsManagerClient client) {
      this.aws = aws;
      this.client = client;
    }

    @Test
    void one(FakeAws same, Vault vault) {
      oneWorld(same, vault);
    }

    @Test
    void two(FakeAws same, Vault vault) {
      oneWorld(same, vault);
    }

    private void oneWorld(FakeAws same, Vault vault) {
      assertThat(aws).isSameAs(same);
      client.createSecret(b -> b.name("a").secretString("x"));
      assertThat(vault.names()).containsExactly("a");
    }
  }

  @Test
  void a_constructor_gets_the_world_of_the_test_its_instance_is_for() {
    TestRun.of(InConstructor.class).run().mustPass(2);
    TestRun.of(InConstructor.class).inParallel().run().mustPass(2);
  }

  /** Somebody else's extension, which knows clocks. */
  static final class Clocks implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      return type == Clock.class || type == URI.class || type == AutoCloseable.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Clock.class
          ? Clock.systemUTC()
          : parameter.getParameter().getType() == URI.class
              ? URI.create("http://example.com")
              : (AutoCloseable) () -> {};
    }
  }

  @FakeAwsTest
  @ExtendWith(Clocks.class)
  static class WithAnother {
    @Test
    void each_gives_its_own(Clock theirs, URI alsoTheirs, AutoCloseable closeable, FakeClock ours) {
      assertThat(theirs).isNotSameAs(ours);
      assertThat(alsoTheirs).hasHost("example.com");
      assertThat(closeable).isNotInstanceOf(FakeAws.class);
    }
  }

  @Test
  void types_of_others_are_left_to_others() {
    TestRun.of(WithAnother.class).run().mustPass(1);
  }
}
