/** Operations on single items. */
@NullMarked
package io.cloudfakes.dynamodb.internal.operation.item;

import org.jspecify.annotations.NullMarked;
