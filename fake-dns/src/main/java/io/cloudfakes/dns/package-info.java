/** A fake of Amazon Route 53 and Amazon Route 53 Domains. */
@NullMarked
package io.cloudfakes.dns;

import org.jspecify.annotations.NullMarked;
