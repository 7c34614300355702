/** Actions on health checks. Not for users. */
@NullMarked
package io.cloudfakes.dns.internal.operation.healthcheck;

import org.jspecify.annotations.NullMarked;
