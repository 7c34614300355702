/** Operations on the tags of tables. */
@NullMarked
package io.cloudfakes.dynamodb.internal.operation.tag;

import org.jspecify.annotations.NullMarked;
