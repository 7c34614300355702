/** Live traffic of REST APIs, from a request to an answer. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.live;

import org.jspecify.annotations.NullMarked;
