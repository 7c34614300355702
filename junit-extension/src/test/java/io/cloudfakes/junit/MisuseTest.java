package io.cloudfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Whoever writes it wrongly is told what to write instead. */
class MisuseTest {

  /** A fake whose module nobody added. */
  static final class FakeNothing implements Fake {}

  @FakeAwsTest
  static class NoSuchFake {
    @Test
    void wrong(FakeNothing fake) {}
  }

  @Test
  void a_fake_that_is_not_there() {
    assertThat(TestRun.of(NoSuchFake.class).run().complaint())
        .contains("The parameter fake of NoSuchFake.wrong cannot be given")
        .contains("add its module to the class path")
        .contains("Vault");
  }

  @FakeAwsTest
  static class NoSuchClient {
    @Test
    void wrong(SdkClient client) {}
  }

  @Test
  void a_client_that_cannot_be_made() {
    assertThat(TestRun.of(NoSuchClient.class).run().complaint())
        .contains("The parameter client of NoSuchClient.wrong cannot be given")
        .contains("every client interface of the AWS SDK");
  }

  @FakeAwsTest
  static class NoSuchType {
    @Test
    void wrong(StringBuilder nothing) {}
  }

  @Test
  void a_type_of_nobodys_is_left_to_junit_to_complain_of() {
    assertThat(TestRun.of(NoSuchType.class).run().complaint()).contains("No ParameterResolver");
  }

  @FakeAwsTest
  static class WrongField {
    @FromFakeAws StringBuilder field;

    @Test
    void wrong() {}
  }

  @Test
  void a_field_of_another_type() {
    assertThat(TestRun.of(WrongField.class).run().complaint())
        .contains("The field WrongField.field")
        .contains("java.lang.StringBuilder")
        .contains("What can be injected: FakeAws, FakeClock, Faults, CallLog, Deliveries")
        .contains("@Endpoint java.net.URI");
  }

  @FakeAwsTest
  static class FinalField {
    @FromFakeAws final FakeAws field = null;

    @Test
    void wrong() {}
  }

  @Test
  void a_final_field() {
    assertThat(TestRun.of(FinalField.class).run().complaint())
        .contains("The field FinalField.field is final")
        .contains("take \"final\" away");
  }

  @FakeAwsTest
  static class WrongQualifiers {
    @Test
    void direct(@Direct FakeAws aws) {}

    @Test
    void endpoint(@Endpoint String endpoint) {}
  }

  @Test
  void qualifiers_on_other_types() {
    var failed = TestRun.of(WrongQualifiers.class).run().failed();
    assertThat(failed.values().stream().map(Throwable::getMessage))
        .hasSize(2)
        .anySatisfy(m -> assertThat(m).contains("client interface of the AWS SDK and not io.cloud"))
        .anySatisfy(m -> assertThat(m).contains("its type is java.net.URI and not java.lang.Str"));
  }

  @FakeAwsTest(start = "2026-01-31")
  static class WrongStart {
    @Test
    void wrong() {}
  }

  @FakeAwsTest(account = "12")
  static class WrongAccount {
    @Test
    void wrong() {}
  }

  @FakeAwsTest(callLogCapacity = -5)
  static class WrongCapacity {
    @Test
    void wrong() {}
  }

  @Test
  void options_that_are_none() {
    assertThat(TestRun.of(WrongStart.class).run().complaint())
        .contains("@FakeAwsTest on WrongStart: start")
        .contains("write \"2026-01-31T00:00:00Z\"");
    assertThat(TestRun.of(WrongAccount.class).run().complaint())
        .contains("@FakeAwsTest on WrongAccount")
        .contains("12 digits");
    assertThat(TestRun.of(WrongCapacity.class).run().complaint()).contains("0 or more, not -5");
    assertThat(TestRun.of(NoSuchType.class).with("cloudfakes.seed", "x").run().complaint())
        .contains("cloudfakes.seed is a whole number");
    assertThatThrownBy(() -> FakeAwsExtension.builder().account("x"))
        .hasMessageContaining("12 digits");
  }

  @FakeAwsTest
  static class Twice {
    @RegisterExtension static FakeAwsExtension again = FakeAwsExtension.builder().seed(1).build();

    @Test
    void wrong(FakeAws aws) {}
  }

  @FakeAwsTest
  static class TwiceByInstance {
    @RegisterExtension FakeAwsExtension again = FakeAwsExtension.builder().seed(1).build();

    @Test
    void wrong() {}
  }

  @Test
  void two_extensions_for_one_class() {
    assertThat(TestRun.of(Twice.class).run().complaint()).contains("registered twice for Twice");
    assertThat(TestRun.of(TwiceByInstance.class).run().complaint())
        .contains("registered twice for TwiceByInstance.wrong()");
  }

  static class TooLate {
    @RegisterExtension FakeAwsExtension extension = FakeAwsExtension.builder().build();
    @FromFakeAws static SecretsManagerClient client;

    @BeforeAll
    static void once() {}

    @Test
    void wrong() {}
  }

  @Test
  void a_static_field_with_an_extension_that_is_not() {
    assertThat(TestRun.of(TooLate.class).run().complaint())
        .contains("The field TooLate.client is static")
        .contains("Make the @RegisterExtension field static");
  }

  @FakeAwsTest
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OneInstance {
    OneInstance(FakeAws aws) {}

    @Test
    void wrong() {}
  }

  @Test
  void a_constructor_of_one_instance_for_all_tests() {
    assertThat(TestRun.of(OneInstance.class).run().complaint())
        .contains("The constructor of OneInstance runs once for all tests (PER_CLASS)")
        .contains("@FromFakeAws field");
  }

  @FakeAwsTest
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  @Execution(ExecutionMode.CONCURRENT)
  static class SharedFields {
    @FromFakeAws FakeAws aws;

    @RepeatedTest(1)
    void wrong() {}
  }

  @Test
  void fields_of_one_instance_for_tests_at_the_same_time() {
    assertThat(TestRun.of(SharedFields.class).inParallel().run().complaint())
        .contains("they run at the same time")
        .contains("Take parameters instead");
  }

  @FakeAwsTest
  static class OuterConstructor {
    OuterConstructor(FakeAws aws) {}

    @Nested
    class Inner {
      @Test
      void wrong() {}
    }
  }

  @Test
  void a_constructor_around_a_nested_class() {
    assertThat(TestRun.of(OuterConstructor.class).run().complaint())
        .contains("The constructor of OuterConstructor takes its world before")
        .contains("Take it in @FromFakeAws fields of OuterConstructor");
  }

  @FakeAwsTest
  static class RefinedTooLate {
    RefinedTooLate(FakeAws aws) {}

    @Test
    @FakeAwsTest(seed = 3)
    void wrong() {}
  }

  @Test
  void a_method_that_refines_what_the_constructor_took() {
    assertThat(TestRun.of(RefinedTooLate.class).run().complaint())
        .contains("@FakeAwsTest on RefinedTooLate.wrong() comes too late");
  }

  @FakeAwsTest
  static class Plain {
    @Test
    void a_uri_without_endpoint(URI uri) {}
  }

  @Test
  void a_uri_that_is_not_called_an_endpoint_is_nobodys() {
    assertThat(TestRun.of(Plain.class).run().complaint()).contains("No ParameterResolver");
  }
}
