/** Event source mappings. */
@NullMarked
package io.cloudfakes.edge.lambda.internal.operation.mapping;

import org.jspecify.annotations.NullMarked;
