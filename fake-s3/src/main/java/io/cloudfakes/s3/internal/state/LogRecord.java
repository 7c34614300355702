package io.cloudfakes.s3.internal.state;

import java.time.Instant;
import software.amazon.awssdk.services.s3.model.LoggingEnabled;

/**
 * One line of an access log that waits for its delivery.
 *
 * @param at when what it tells of happened
 * @param line without the end of the line
 * @param target where it is to be delivered
 * @param account the owner of the bucket it tells of
 * @param region of that bucket
 */
public record LogRecord(
    Instant at, String line, LoggingEnabled target, String account, String region) {}
