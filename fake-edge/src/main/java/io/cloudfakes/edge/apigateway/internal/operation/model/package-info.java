/** The actions on models and request validators. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.operation.model;

import org.jspecify.annotations.NullMarked;
