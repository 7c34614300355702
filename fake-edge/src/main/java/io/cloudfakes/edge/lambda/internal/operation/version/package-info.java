/** Published versions. */
@NullMarked
package io.cloudfakes.edge.lambda.internal.operation.version;

import org.jspecify.annotations.NullMarked;
