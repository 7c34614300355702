/** Who may call a method, and how often. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.live.access;

import org.jspecify.annotations.NullMarked;
