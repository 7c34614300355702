/** What answers for a method: a function, another host, a service, a template. */
@NullMarked
package io.cloudfakes.edge.apigateway.internal.live.integration;

import org.jspecify.annotations.NullMarked;
