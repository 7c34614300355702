/** The actions on methods, their integrations and responses. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.operation.method;

import org.jspecify.annotations.NullMarked;
