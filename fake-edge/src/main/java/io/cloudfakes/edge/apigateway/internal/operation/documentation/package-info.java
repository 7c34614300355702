/** The actions on the documentation of REST APIs. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.operation.documentation;

import org.jspecify.annotations.NullMarked;
