/** Invocations. */
@NullMarked
package io.cloudfakes.edge.lambda.internal.operation.invocation;

import org.jspecify.annotations.NullMarked;
