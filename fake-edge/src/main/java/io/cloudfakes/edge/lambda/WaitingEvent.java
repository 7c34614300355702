package io.cloudfakes.edge.lambda;

import io.cloudfakes.protocol.Bytes;
import java.time.Instant;

/**
 * An asynchronous event that failed and waits for its next attempt.
 *
 * @param requestId the same in all attempts
 * @param attempt which attempt it waits for, counted from 1
 * @param due when that attempt is made, in virtual time
 * @param event the event's JSON
 */
public record WaitingEvent(String requestId, int attempt, Instant due, Bytes event) {}
