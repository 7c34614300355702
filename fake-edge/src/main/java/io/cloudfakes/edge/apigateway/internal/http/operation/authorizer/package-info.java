/** Actions on authorizers. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.http.operation.authorizer;

import org.jspecify.annotations.NullMarked;
