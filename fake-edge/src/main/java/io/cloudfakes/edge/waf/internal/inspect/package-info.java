/** How a web request is held against the rules of a web ACL. */
@NullMarked
package io.cloudfakes.edge.waf.internal.inspect;

import org.jspecify.annotations.NullMarked;
