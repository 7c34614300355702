/** Signed URLs and signed cookies. */
@NullMarked
package io.cloudfakes.edge.cloudfront.internal.signing;

import org.jspecify.annotations.NullMarked;
