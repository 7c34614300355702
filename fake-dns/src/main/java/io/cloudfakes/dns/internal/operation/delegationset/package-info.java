/** Actions on reusable delegation sets. Not for users. */
@NullMarked
package io.cloudfakes.dns.internal.operation.delegationset;

import org.jspecify.annotations.NullMarked;
