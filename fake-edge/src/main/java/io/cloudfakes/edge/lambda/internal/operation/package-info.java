/** One class for each modelled action, named as AWS names it. */
@NullMarked
package io.cloudfakes.edge.lambda.internal.operation;

import org.jspecify.annotations.NullMarked;
