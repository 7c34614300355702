/** The actions on authorizers. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.operation.authorizer;

import org.jspecify.annotations.NullMarked;
