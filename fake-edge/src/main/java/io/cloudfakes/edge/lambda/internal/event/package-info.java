/** Asynchronous invocations: what follows from changes and from time. */
@NullMarked
package io.cloudfakes.edge.lambda.internal.event;

import org.jspecify.annotations.NullMarked;
