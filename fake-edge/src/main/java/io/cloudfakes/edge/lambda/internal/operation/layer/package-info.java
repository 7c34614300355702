/** Layers. */
@NullMarked
package io.cloudfakes.edge.lambda.internal.operation.layer;

import org.jspecify.annotations.NullMarked;
