/** Actions on stages. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.http.operation.stage;

import org.jspecify.annotations.NullMarked;
