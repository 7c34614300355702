package io.cloudfakes.edge.cloudfront.internal.state;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an edge location lags behind an invalidation.
 *
 * @param location "" for all
 * @param by how long after the others it drops what it has; null for never
 */
public record EdgeLag(String location, @Nullable Duration by) {}
