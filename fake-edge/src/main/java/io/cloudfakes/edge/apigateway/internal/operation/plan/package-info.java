/** The actions on API keys and usage plans. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.operation.plan;

import org.jspecify.annotations.NullMarked;
