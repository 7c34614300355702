/** Operations on tables as such. */
@NullMarked
package io.cloudfakes.dynamodb.internal.operation.table;

import org.jspecify.annotations.NullMarked;
