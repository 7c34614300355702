/** Operations of DynamoDB Streams, and what operations on tables do with streams. */
@NullMarked
package io.cloudfakes.dynamodb.internal.operation.stream;

import org.jspecify.annotations.NullMarked;
