/** Actions on traffic policies and their instances. Not for users. */
@NullMarked
package io.cloudfakes.dns.internal.operation.trafficpolicy;

import org.jspecify.annotations.NullMarked;
