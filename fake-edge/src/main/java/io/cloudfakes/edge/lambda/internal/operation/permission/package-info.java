/** Resource policies. */
@NullMarked
package io.cloudfakes.edge.lambda.internal.operation.permission;

import org.jspecify.annotations.NullMarked;
