/** The tables of contents of Amazon API Gateway. Not for users. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal;

import org.jspecify.annotations.NullMarked;
