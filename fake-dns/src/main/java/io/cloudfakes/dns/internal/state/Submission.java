package io.cloudfakes.dns.internal.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change that was asked for and has an id to ask after it.
 *
 * @param insync when all name servers have it
 */
public record Submission(
    String id, String account, Instant submitted, Instant insync, @Nullable String comment)
    implements Resource {}
