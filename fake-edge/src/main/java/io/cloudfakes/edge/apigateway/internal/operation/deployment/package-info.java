/** The actions on deployments and stages. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.operation.deployment;

import org.jspecify.annotations.NullMarked;
