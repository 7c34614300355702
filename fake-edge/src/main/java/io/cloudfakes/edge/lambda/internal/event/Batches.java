package io.cloudfakes.edge.lambda.internal.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.lambda.internal.rule.EventFilter;
import io.cloudfakes.edge.lambda.internal.state.ShardReader;
import io.cloudfakes.edge.lambda.internal.state.StreamMapping;
import io.cloudfakes.link.StreamedRecord;
import io.cloudfakes.protocol.Bytes;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.Filter;

/** Which records of a stream go into one event of a function, and what its reply says of them. */
final class Batches {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PARTIAL = "ReportBatchItemFailures";

  private Batches() {}

  /** How many read a shard at once. */
  static int lanes(StreamMapping mapping) {
    Integer factor = mapping.configuration().parallelizationFactor();
    return factor == null ? 1 : factor;
  }

  /** Which of them a record is for: all records of one key are for the same. */
  static int lane(StreamMapping mapping, StreamedRecord record) {
    int lanes = lanes(mapping);
    if (lanes == 1) {
      return 0;
    }
    JsonNode event = tree(record.event());
    JsonNode key = event.path("dynamodb").path("Keys");
    String text =
        key.isMissingNode() ? event.path("kinesis").path("partitionKey").asText() : key.toString();
    return Math.floorMod(text.hashCode(), lanes);
  }

  static List<StreamedRecord> inLane(
      StreamMapping mapping, int lane, List<StreamedRecord> records) {
    return lanes(mapping) == 1
        ? records
        : records.stream().filter(record -> lane(mapping, record) == lane).toList();
  }

  /** The first records that have waited too long. */
  static List<StreamedRecord> tooOld(
      EventSourceMappingConfiguration settings, List<StreamedRecord> records, Instant now) {
    int age = settings.maximumRecordAgeInSeconds();
    if (age < 0) {
      return List.of();
    }
    return records.stream()
        .takeWhile(record -> record.arrived().plusSeconds(age).isBefore(now))
        .toList();
  }

  /** The records that pass one of the mapping's filters; all when there is none. */
  static List<StreamedRecord> filtered(StreamMapping mapping, List<StreamedRecord> records) {
    if (mapping.configuration().filterCriteria() == null
        || mapping.configuration().filterCriteria().filters().isEmpty()) {
      return records;
    }
    List<EventFilter> filters =
        mapping.configuration().filterCriteria().filters().stream()
            .map(Filter::pattern)
            .map(EventFilter::of)
            .toList();
    List<StreamedRecord> passed = new ArrayList<>();
    for (StreamedRecord record : records) {
      JsonNode event = tree(record.event());
      if (filters.stream().anyMatch(filter -> filter.takes(event))) {
        passed.add(record);
      }
    }
    return passed;
  }

  /** Until when more records are waited for; null when they are not. */
  static @Nullable Instant windowEnd(
      EventSourceMappingConfiguration settings, List<StreamedRecord> batch, ShardReader reader) {
    int seconds = settings.maximumBatchingWindowInSeconds();
    return seconds == 0 || reader.attempts() > 0
        ? null
        : batch.get(0).arrived().plus(Duration.ofSeconds(seconds));
  }

  /** The event of a function, with the members of a tumbling window when there is one. */
  static Bytes event(List<StreamedRecord> records, @Nullable ObjectNode window) {
    ObjectNode event = window == null ? JSON.createObjectNode() : window;
    ArrayNode list = event.putArray("Records");
    records.forEach(record -> list.add(tree(record.event())));
    return Bytes.utf8(event.toString());
  }

  /**
   * The sequence number of the first record the function says it could not handle; null when it
   * handled all, "" when what it says is not to be understood, which AWS takes as all.
   */
  static @Nullable String firstFailure(
      EventSourceMappingConfiguration settings, Bytes reply, List<StreamedRecord> batch) {
    if (!settings.functionResponseTypesAsStrings().contains(PARTIAL)) {
      return null;
    }
    JsonNode failures = tree(reply).path("batchItemFailures");
    if (failures.isMissingNode()
        || failures.isNull()
        || (failures.isEmpty() && failures.isArray())) {
      return null;
    }
    List<String> failed = new ArrayList<>();
    for (JsonNode failure : failures) {
      failed.add(failure.path("itemIdentifier").asText());
    }
    for (StreamedRecord record : batch) {
      if (failed.contains(record.sequenceNumber())) {
        return record.sequenceNumber();
      }
    }
    return "";
  }

  /** The order of two sequence numbers. */
  static int compare(String one, String other) {
    return new BigInteger(one).compareTo(new BigInteger(other));
  }

  static JsonNode tree(Bytes json) {
    try {
      return JSON.readTree(json.utf8());
    } catch (JsonProcessingException e) {
      return JSON.getNodeFactory().missingNode();
    }
  }
}
