/** Actions on places. Not for users. */
@NullMarked
package io.cloudfakes.dns.internal.operation.geo;

import org.jspecify.annotations.NullMarked;
