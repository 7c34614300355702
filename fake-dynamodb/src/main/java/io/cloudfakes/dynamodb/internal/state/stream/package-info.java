/** Streams of tables: their shards and records, and what changes of them. */
@NullMarked
package io.cloudfakes.dynamodb.internal.state.stream;

import org.jspecify.annotations.NullMarked;
