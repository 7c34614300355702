/** Actions on routes and their responses. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.http.operation.route;

import org.jspecify.annotations.NullMarked;
