/** The API of the pairs in CloudFront's key value stores. */
@NullMarked
package io.cloudfakes.edge.cloudfront.internal.keyvalues;

import org.jspecify.annotations.NullMarked;
