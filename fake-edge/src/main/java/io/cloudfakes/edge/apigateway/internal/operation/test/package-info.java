/** Trying out methods and authorizers without a deployment. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.operation.test;

import org.jspecify.annotations.NullMarked;
