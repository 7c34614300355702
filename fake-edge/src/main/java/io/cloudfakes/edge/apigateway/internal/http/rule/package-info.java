/** What API Gateway's second version asks of its documents. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.http.rule;

import org.jspecify.annotations.NullMarked;
