package io.cloudfakes.edge.lambda.internal.operation.mapping;

import io.cloudfakes.edge.lambda.internal.rule.EventFilter;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.SameMembers;
import io.cloudfakes.iam.Arn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.DestinationConfig;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.FilterCriteria;
import software.amazon.awssdk.services.lambda.model.UpdateEventSourceMappingRequest;

/** How a mapping reads its stream: what is asked for, laid over what was. */
final class MappingSettings {
  /** The members that creation and update have in common, all of which are read. */
  static final List<String> READ =
      List.of(
          "FunctionName",
          "Enabled",
          "BatchSize",
          "FilterCriteria",
          "MaximumBatchingWindowInSeconds",
          "DestinationConfig",
          "MaximumRecordAgeInSeconds",
          "BisectBatchOnFunctionError",
          "MaximumRetryAttempts",
          "ParallelizationFactor",
          "TumblingWindowInSeconds",
          "FunctionResponseTypes",
          "ScalingConfig");

  private static final List<String> DESTINATIONS = List.of("sqs", "sns", "s3");
  private static final int MOST_FILTERS = 10;

  /** What only queues have, and what only streams have. */
  private static final List<String> OF_QUEUES = List.of("ScalingConfig");

  private static final List<String> OF_STREAMS =
      List.of(
          "DestinationConfig",
          "MaximumRecordAgeInSeconds",
          "BisectBatchOnFunctionError",
          "MaximumRetryAttempts",
          "ParallelizationFactor",
          "TumblingWindowInSeconds");

  private static final int LARGEST_WITHOUT_WINDOW = 10;

  private MappingSettings() {}

  /** AWS's defaults for mappings of that source. */
  static EventSourceMappingConfiguration defaults(String source) {
    EventSourceMappingConfiguration.Builder settings =
        EventSourceMappingConfiguration.builder()
            .eventSourceArn(source)
            .maximumBatchingWindowInSeconds(0)
            .functionResponseTypes(List.of());
    if (EventSources.isQueue(source)) {
      return settings.batchSize(10).build();
    }
    return settings
        .batchSize(100)
        .maximumRecordAgeInSeconds(-1)
        .bisectBatchOnFunctionError(false)
        .maximumRetryAttempts(-1)
        .parallelizationFactor(1)
        .tumblingWindowInSeconds(0)
        .destinationConfig(d -> d.onFailure(f -> {}))
        .build();
  }

  static CreateEventSourceMappingRequest asCreation(UpdateEventSourceMappingRequest request) {
    CreateEventSourceMappingRequest.Builder creation = CreateEventSourceMappingRequest.builder();
    SameMembers.copy(request, creation);
    return creation.build();
  }

  /**
   * The settings that follow.
   *
   * @throws io.cloudfakes.AwsErrorException when AWS would refuse them
   */
  static EventSourceMappingConfiguration.Builder laidOver(
      EventSourceMappingConfiguration before, CreateEventSourceMappingRequest asked) {
    boolean queue = EventSources.isQueue(before.eventSourceArn());
    EventSources.requireNone(asked, queue ? OF_STREAMS : OF_QUEUES);
    require(asked);
    EventSourceMappingConfiguration.Builder after = before.toBuilder();
    set(asked.batchSize(), after::batchSize);
    set(asked.maximumBatchingWindowInSeconds(), after::maximumBatchingWindowInSeconds);
    set(asked.maximumRecordAgeInSeconds(), after::maximumRecordAgeInSeconds);
    set(asked.bisectBatchOnFunctionError(), after::bisectBatchOnFunctionError);
    set(asked.maximumRetryAttempts(), after::maximumRetryAttempts);
    set(asked.parallelizationFactor(), after::parallelizationFactor);
    set(asked.tumblingWindowInSeconds(), after::tumblingWindowInSeconds);
    set(asked.destinationConfig(), after::destinationConfig);
    if (asked.filterCriteria() != null) {
      after.filterCriteria(
          asked.filterCriteria().filters().isEmpty() ? null : asked.filterCriteria());
    }
    if (asked.hasFunctionResponseTypes()) {
      after.functionResponseTypesWithStrings(asked.functionResponseTypesAsStrings());
    }
    set(asked.scalingConfig(), after::scalingConfig);
    if (queue) {
      requireWindow(after.build());
    }
    return after;
  }

  /** Queues give more than ten messages only to those who wait, and ordered ones to nobody. */
  private static void requireWindow(EventSourceMappingConfiguration settings) {
    boolean ordered = settings.eventSourceArn().endsWith(".fifo");
    if (ordered && settings.maximumBatchingWindowInSeconds() > 0) {
      throw LambdaErrors.invalidParameter(
              "Batching window is not supported for FIFO queues: " + settings.eventSourceArn())
          .asException();
    }
    if (settings.batchSize() > LARGEST_WITHOUT_WINDOW
        && settings.maximumBatchingWindowInSeconds() == 0) {
      throw LambdaErrors.invalidParameter(
              ordered
                  ? "Batch size must be at most 10 for FIFO queues: " + settings.eventSourceArn()
                  : "Maximum batch window in seconds must be greater than 0 if maximum batch size"
                      + " is greater than 10")
          .asException();
    }
  }

  private static void require(CreateEventSourceMappingRequest asked) {
    filters(asked.filterCriteria());
    destination(asked.destinationConfig());
  }

  private static void filters(@Nullable FilterCriteria asked) {
    if (asked == null) {
      return;
    }
    if (asked.filters().size() > MOST_FILTERS) {
      throw LambdaErrors.invalidParameter(
              "Filter Count exceeded the maximum of " + MOST_FILTERS + ".")
          .asException();
    }
    asked.filters().forEach(filter -> EventFilter.of(String.valueOf(filter.pattern())));
  }

  private static void destination(@Nullable DestinationConfig asked) {
    if (asked == null) {
      return;
    }
    if (asked.onSuccess() != null && asked.onSuccess().destination() != null) {
      throw LambdaErrors.invalidParameter(
              "Unsupported DestinationConfig parameter for given event source mapping type.")
          .asException();
    }
    String target = asked.onFailure() == null ? null : asked.onFailure().destination();
    if (target == null) {
      return;
    }
    Arn arn = Arn.parseOrNull(target);
    if (arn == null || !DESTINATIONS.contains(arn.service())) {
      throw LambdaErrors.invalidParameter(
              "The destination '" + target + "' is not supported for event source mappings.")
          .asException();
    }
  }

  private static <T> void set(@Nullable T value, java.util.function.Consumer<T> setter) {
    if (value != null) {
      setter.accept(value);
    }
  }
}
