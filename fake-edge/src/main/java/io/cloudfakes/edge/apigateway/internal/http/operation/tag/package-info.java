/** Actions on tags. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.http.operation.tag;

import org.jspecify.annotations.NullMarked;
