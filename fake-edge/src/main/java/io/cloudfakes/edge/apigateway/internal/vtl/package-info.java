/** Mapping templates: Velocity with API Gateway's variables. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.vtl;

import org.jspecify.annotations.NullMarked;
