/** AWS WAF behind its façade: the table of contents. */
@NullMarked
package io.cloudfakes.edge.waf.internal;

import org.jspecify.annotations.NullMarked;
