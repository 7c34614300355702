/** CloudFront's table of contents. */
@NullMarked
package io.cloudfakes.edge.cloudfront.internal;

import org.jspecify.annotations.NullMarked;
