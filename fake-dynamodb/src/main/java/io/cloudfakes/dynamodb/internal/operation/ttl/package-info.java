/** Operations on tables' time to live. */
@NullMarked
package io.cloudfakes.dynamodb.internal.operation.ttl;

import org.jspecify.annotations.NullMarked;
