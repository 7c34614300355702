/** Pure rules of CloudFront. */
@NullMarked
package io.cloudfakes.edge.cloudfront.internal.rule;

import org.jspecify.annotations.NullMarked;
