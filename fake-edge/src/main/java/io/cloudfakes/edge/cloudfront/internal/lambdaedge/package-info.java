/**
 * Lambda@Edge: what functions are shown of requests and responses at each event, what of them they
 * may change, and how they are run.
 */
@NullMarked
package io.cloudfakes.edge.cloudfront.internal.lambdaedge;

import org.jspecify.annotations.NullMarked;
