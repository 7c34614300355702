/** Operations on the Kinesis streams that changes of tables go to. */
@NullMarked
package io.cloudfakes.dynamodb.internal.operation.kinesis;

import org.jspecify.annotations.NullMarked;
