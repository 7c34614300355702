/** Rules of Amazon API Gateway that several actions share. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.rule;

import org.jspecify.annotations.NullMarked;
