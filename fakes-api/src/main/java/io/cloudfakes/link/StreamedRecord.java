package io.cloudfakes.link;

import io.cloudfakes.protocol.Bytes;
import java.time.Instant;

/**
 * One record of a stream, as a function is given it.
 *
 * @param shardId the shard it is in
 * @param sequenceNumber its place among the records of the shard
 * @param arrived when it came
 * @param event the JSON object that is the record's element of {@code Records} in the event of a
 *     Lambda function, with {@code eventSource} and {@code eventSourceARN}
 */
public record StreamedRecord(String shardId, String sequenceNumber, Instant arrived, Bytes event) {}
