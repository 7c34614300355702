package io.cloudfakes.s3.internal.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The version that stands for a deletion: while it is the newest, plain reads find nothing.
 *
 * @param owner the account that deleted; null for the bucket's owner
 */
public record DeleteMarker(String versionId, Instant lastModified, @Nullable String owner)
    implements ObjectVersion {}
