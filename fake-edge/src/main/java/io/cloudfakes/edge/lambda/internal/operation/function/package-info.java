/** Functions: made, changed, described, deleted. */
@NullMarked
package io.cloudfakes.edge.lambda.internal.operation.function;

import org.jspecify.annotations.NullMarked;
