/** Actions on custom domain names and what they show. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.http.operation.domain;

import org.jspecify.annotations.NullMarked;
