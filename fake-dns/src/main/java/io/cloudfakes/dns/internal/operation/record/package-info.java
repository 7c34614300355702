/** Actions on record sets. Not for users. */
@NullMarked
package io.cloudfakes.dns.internal.operation.record;

import org.jspecify.annotations.NullMarked;
