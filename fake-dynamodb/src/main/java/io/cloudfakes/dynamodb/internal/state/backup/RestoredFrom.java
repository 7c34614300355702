package io.cloudfakes.dynamodb.internal.state.backup;

import io.cloudfakes.dynamodb.internal.state.TableFeature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a restored table is from; it says so as long as it is there.
 *
 * @param backupArn null when it is from a point in time
 * @param at the moment whose items it got
 */
public record RestoredFrom(@Nullable String backupArn, String tableArn, Instant at)
    implements TableFeature {}
