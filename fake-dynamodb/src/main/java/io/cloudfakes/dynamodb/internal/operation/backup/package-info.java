/** Backups on demand, point-in-time recovery, and restores from both. */
@NullMarked
package io.cloudfakes.dynamodb.internal.operation.backup;

import org.jspecify.annotations.NullMarked;
