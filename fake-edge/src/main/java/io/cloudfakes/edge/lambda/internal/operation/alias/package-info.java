/** Aliases, which name versions. */
@NullMarked
package io.cloudfakes.edge.lambda.internal.operation.alias;

import org.jspecify.annotations.NullMarked;
