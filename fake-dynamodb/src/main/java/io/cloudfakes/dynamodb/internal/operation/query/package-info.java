/** Queries and scans. */
@NullMarked
package io.cloudfakes.dynamodb.internal.operation.query;

import org.jspecify.annotations.NullMarked;
