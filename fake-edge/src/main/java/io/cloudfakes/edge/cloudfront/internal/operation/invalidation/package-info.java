/** The actions on invalidations. */
@NullMarked
package io.cloudfakes.edge.cloudfront.internal.operation.invalidation;

import org.jspecify.annotations.NullMarked;
