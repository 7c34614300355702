/** The actions on distributions. */
@NullMarked
package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import org.jspecify.annotations.NullMarked;
