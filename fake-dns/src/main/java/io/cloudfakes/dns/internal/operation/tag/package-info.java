/** Actions on tags. Not for users. */
@NullMarked
package io.cloudfakes.dns.internal.operation.tag;

import org.jspecify.annotations.NullMarked;
