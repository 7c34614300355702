/** Operations on the resource policies of tables. */
@NullMarked
package io.cloudfakes.dynamodb.internal.operation.policy;

import org.jspecify.annotations.NullMarked;
