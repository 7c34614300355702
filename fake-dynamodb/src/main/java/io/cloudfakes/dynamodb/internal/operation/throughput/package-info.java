/** The enforcement of provisioned and on-demand throughput. */
@NullMarked
package io.cloudfakes.dynamodb.internal.operation.throughput;

import org.jspecify.annotations.NullMarked;
