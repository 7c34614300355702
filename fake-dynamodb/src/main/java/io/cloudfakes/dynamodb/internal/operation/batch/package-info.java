/** Operations on several items at once. */
@NullMarked
package io.cloudfakes.dynamodb.internal.operation.batch;

import org.jspecify.annotations.NullMarked;
