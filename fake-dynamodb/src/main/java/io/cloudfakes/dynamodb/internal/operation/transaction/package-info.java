/** Operations that are done whole or not at all. */
@NullMarked
package io.cloudfakes.dynamodb.internal.operation.transaction;

import org.jspecify.annotations.NullMarked;
