/** The actions on connection functions. */
@NullMarked
package io.cloudfakes.edge.cloudfront.internal.operation.connection;

import org.jspecify.annotations.NullMarked;
