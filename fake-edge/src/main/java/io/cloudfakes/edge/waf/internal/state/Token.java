package io.cloudfakes.edge.waf.internal.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that a client got for a challenge it passed or a puzzle it solved, and sends as the
 * cookie {@code aws-waf-token}.
 *
 * @param domain it was got for
 * @param challengedAt when the client last passed a silent challenge
 * @param solvedAt when somebody last solved a puzzle; null for never
 */
public record Token(
    String value, String domain, Instant challengedAt, @Nullable Instant solvedAt) {}
