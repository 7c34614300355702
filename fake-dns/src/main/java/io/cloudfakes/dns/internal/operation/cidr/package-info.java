/** Actions on CIDR collections. Not for users. */
@NullMarked
package io.cloudfakes.dns.internal.operation.cidr;

import org.jspecify.annotations.NullMarked;
