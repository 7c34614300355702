/** Operations on the auto scaling settings of tables and their replicas. */
@NullMarked
package io.cloudfakes.dynamodb.internal.operation.scaling;

import org.jspecify.annotations.NullMarked;
