/** Backups of tables, and what point-in-time recovery keeps of them. */
@NullMarked
package io.cloudfakes.dynamodb.internal.state.backup;

import org.jspecify.annotations.NullMarked;
