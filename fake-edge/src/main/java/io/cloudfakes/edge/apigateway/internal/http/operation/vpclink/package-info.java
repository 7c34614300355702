/** Actions on VPC links. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.http.operation.vpclink;

import org.jspecify.annotations.NullMarked;
