/** How much of the capacity of tables and indexes has been used. */
@NullMarked
package io.cloudfakes.dynamodb.internal.state.throughput;

import org.jspecify.annotations.NullMarked;
