package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.LambdaException;

/** What the model itself forbids is refused before anything else is looked at. */
class ModelTest {
  private final FakeAws aws = FakeAws.builder().seed(7).create();
  private final LambdaClient client = aws.client(LambdaClient.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private void refused(Runnable call, String message) {
    assertThatExceptionOfType(LambdaException.class)
        .isThrownBy(call::run)
        .satisfies(
            refusal -> {
              assertThat(refusal.statusCode()).isEqualTo(400);
              assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
              assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(message);
            });
  }

  @Test
  void all_faults_are_told_at_once_in_the_models_order() {
    refused(
        () ->
            client.createFunction(
                b -> b.functionName("f").timeout(0).memorySize(64).handler("a b")),
        "5 validation errors detected: "
            + "Value null at 'role' failed to satisfy constraint: Member must not be null; "
            + "Value 'a b' at 'handler' failed to satisfy constraint: Member must satisfy regular"
            + " expression pattern: [^\\s]+; "
            + "Value null at 'code' failed to satisfy constraint: Member must not be null; "
            + "Value '0' at 'timeout' failed to satisfy constraint: Member must have value greater"
            + " than or equal to 1; "
            + "Value '64' at 'memorySize' failed to satisfy constraint: Member must have value"
            + " greater than or equal to 128");
    assertThat(client.listFunctions().functions()).isEmpty();
  }

  @Test
  void quotas_stand_where_the_model_says_nothing() {
    refused(
        () -> client.updateFunctionConfiguration(b -> b.functionName("f").timeout(901)),
        "1 validation error detected: Value '901' at 'timeout' failed to satisfy constraint: Member"
            + " must have value less than or equal to 900");
    refused(
        () -> client.updateFunctionConfiguration(b -> b.functionName("f").memorySize(10_241)),
        "1 validation error detected: Value '10241' at 'memorySize' failed to satisfy constraint:"
            + " Member must have value less than or equal to 10240");
  }

  @Test
  void structures_within_a_request_are_looked_at_as_well() {
    refused(
        () ->
            client.updateFunctionConfiguration(
                b -> b.functionName("f").ephemeralStorage(e -> e.size(511))),
        "1 validation error detected: Value '511' at 'ephemeralStorage.size' failed to satisfy"
            + " constraint: Member must have value greater than or equal to 512");
    refused(
        () ->
            client.updateFunctionConfiguration(
                b -> b.functionName("f").environment(e -> e.variables(Map.of("1", "x")))),
        "1 validation error detected: Value '{1=x}' at 'environment.variables' failed to satisfy"
            + " constraint: Map keys must satisfy constraint: [Member must satisfy regular"
            + " expression pattern: [a-zA-Z]([a-zA-Z0-9_])+]");
    refused(
        () -> client.invoke(b -> b.functionName("f").invocationType("Later")),
        "1 validation error detected: Value 'Later' at 'invocationType' failed to satisfy"
            + " constraint: Member must satisfy enum value set: [Event, RequestResponse, DryRun]");
    refused(
        () -> client.listFunctions(b -> b.maxItems(0)),
        "1 validation error detected: Value '0' at 'maxItems' failed to satisfy constraint: Member"
            + " must have value greater than or equal to 1");
  }
}
