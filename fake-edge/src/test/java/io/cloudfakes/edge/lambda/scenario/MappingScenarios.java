package io.cloudfakes.edge.lambda.scenario;

import static io.cloudfakes.edge.lambda.scenario.Stage.ARN;
import static io.cloudfakes.edge.lambda.scenario.Stage.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.edge.lambda.UploadedHandlers;
import io.cloudfakes.link.StreamSource;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingResponse;
import software.amazon.awssdk.services.lambda.model.EventSourcePosition;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Event source mappings. */
final class MappingScenarios {
  private MappingScenarios() {}

  static void addTo(Scenarios all) {
    all.on("CreateEventSourceMapping", MappingScenarios::create)
        .on("GetEventSourceMapping", MappingScenarios::get)
        .on("ListEventSourceMappings", MappingScenarios::list)
        .on("UpdateEventSourceMapping", MappingScenarios::update)
        .on("DeleteEventSourceMapping", MappingScenarios::delete);
  }

  private static CreateEventSourceMappingResponse mapping(Stage stage) {
    stage.aws().links().register(StreamSource.class, "dynamodb", new OneStream());
    stage.create(b -> b.handler(UploadedHandlers.Methods.class.getName() + "::streams"));
    return stage
        .lambda()
        .createEventSourceMapping(
            b ->
                b.functionName(NAME)
                    .eventSourceArn(OneStream.ARN)
                    .startingPosition(EventSourcePosition.TRIM_HORIZON)
                    .batchSize(2));
  }

  private static void create(Stage stage) {
    CreateEventSourceMappingResponse made = mapping(stage);
    assertThat(made.state()).isEqualTo("Creating");
    assertThat(made.functionArn()).isEqualTo(ARN);
    assertThat(stage.fake().function(NAME).invocations())
        .as("three records in batches of two")
        .hasSize(2);
  }

  private static void get(Stage stage) {
    String uuid = mapping(stage).uuid();
    var found = stage.lambda().getEventSourceMapping(b -> b.uuid(uuid));
    assertThat(found.state()).isEqualTo("Enabled");
    assertThat(found.batchSize()).isEqualTo(2);
    assertThat(found.maximumRetryAttempts()).isEqualTo(-1);
    assertThat(found.eventSourceMappingArn()).endsWith(":event-source-mapping:" + uuid);
  }

  private static void list(Stage stage) {
    mapping(stage);
    assertThat(
            stage
                .lambda()
                .listEventSourceMappings(b -> b.eventSourceArn(OneStream.ARN))
                .eventSourceMappings())
        .hasSize(1);
    assertThat(
            stage
                .lambda()
                .listEventSourceMappings(b -> b.eventSourceArn(OneStream.ARN + "x"))
                .eventSourceMappings())
        .isEmpty();
  }

  private static void update(Stage stage) {
    String uuid = mapping(stage).uuid();
    var updated =
        stage.lambda().updateEventSourceMapping(b -> b.uuid(uuid).batchSize(7).enabled(false));
    assertThat(updated.state()).isEqualTo("Disabling");
    assertThat(updated.batchSize()).isEqualTo(7);
    assertThat(stage.lambda().getEventSourceMapping(b -> b.uuid(uuid)).state())
        .isEqualTo("Disabled");
  }

  private static void delete(Stage stage) {
    String uuid = mapping(stage).uuid();
    assertThat(stage.lambda().deleteEventSourceMapping(b -> b.uuid(uuid)).state())
        .isEqualTo("Deleting");
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> stage.lambda().getEventSourceMapping(b -> b.uuid(uuid)));
  }
}
