/** Token buckets and quotas, exact on the world's clock. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.throttle;

import org.jspecify.annotations.NullMarked;
