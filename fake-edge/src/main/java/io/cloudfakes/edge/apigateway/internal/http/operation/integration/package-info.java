/** Actions on integrations and their responses. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.http.operation.integration;

import org.jspecify.annotations.NullMarked;
