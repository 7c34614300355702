/** What operations do with global tables. */
@NullMarked
package io.cloudfakes.dynamodb.internal.operation.global;

import org.jspecify.annotations.NullMarked;
