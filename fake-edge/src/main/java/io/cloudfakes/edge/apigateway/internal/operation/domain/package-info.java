/** The actions on custom domain names. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.operation.domain;

import org.jspecify.annotations.NullMarked;
