/** Function URLs. */
@NullMarked
package io.cloudfakes.edge.lambda.internal.operation.url;

import org.jspecify.annotations.NullMarked;
