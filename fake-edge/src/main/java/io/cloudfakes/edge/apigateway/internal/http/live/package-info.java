/** Requests to the stages of HTTP APIs, from the host they name to the answer. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.http.live;

import org.jspecify.annotations.NullMarked;
