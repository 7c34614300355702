/** Actions on the signing of hosted zones. Not for users. */
@NullMarked
package io.cloudfakes.dns.internal.operation.dnssec;

import org.jspecify.annotations.NullMarked;
