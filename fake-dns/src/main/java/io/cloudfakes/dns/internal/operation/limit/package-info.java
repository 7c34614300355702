/** Actions on limits and counts. Not for users. */
@NullMarked
package io.cloudfakes.dns.internal.operation.limit;

import org.jspecify.annotations.NullMarked;
