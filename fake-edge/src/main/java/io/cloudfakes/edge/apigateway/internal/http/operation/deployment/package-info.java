/** Actions on deployments. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.http.operation.deployment;

import org.jspecify.annotations.NullMarked;
