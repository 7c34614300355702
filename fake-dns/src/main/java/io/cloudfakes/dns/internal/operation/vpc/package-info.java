/** Actions on the VPCs of private hosted zones. Not for users. */
@NullMarked
package io.cloudfakes.dns.internal.operation.vpc;

import org.jspecify.annotations.NullMarked;
