/** Actions on hosted zones. Not for users. */
@NullMarked
package io.cloudfakes.dns.internal.operation.hostedzone;

import org.jspecify.annotations.NullMarked;
