/** Actions on registered domains. Not for users. */
@NullMarked
package io.cloudfakes.dns.internal.operation.domains;

import org.jspecify.annotations.NullMarked;
