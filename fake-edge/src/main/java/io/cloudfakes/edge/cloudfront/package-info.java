/** Amazon CloudFront: distributions whose caches work, on the world's clock. */
@NullMarked
package io.cloudfakes.edge.cloudfront;

import org.jspecify.annotations.NullMarked;
