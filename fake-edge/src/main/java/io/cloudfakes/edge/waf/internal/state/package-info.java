/** What AWS WAF holds, and how that changes. */
@NullMarked
package io.cloudfakes.edge.waf.internal.state;

import org.jspecify.annotations.NullMarked;
