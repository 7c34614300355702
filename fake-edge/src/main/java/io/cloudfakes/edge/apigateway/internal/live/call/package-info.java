/** One request to a stage, and what is known of it. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.live.call;

import org.jspecify.annotations.NullMarked;
