/** What there is of CloudFront in one world, and how it changes. */
@NullMarked
package io.cloudfakes.edge.cloudfront.internal.state;

import org.jspecify.annotations.NullMarked;
