/** The nouns of Amazon API Gateway, and the changes to them. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.state;

import org.jspecify.annotations.NullMarked;
