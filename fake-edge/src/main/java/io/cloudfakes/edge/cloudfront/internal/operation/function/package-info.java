/** The actions on functions and key value stores. */
@NullMarked
package io.cloudfakes.edge.cloudfront.internal.operation.function;

import org.jspecify.annotations.NullMarked;
