/** What web ACLs write of the requests they inspect, and where it goes. */
@NullMarked
package io.cloudfakes.edge.waf.internal.log;

import org.jspecify.annotations.NullMarked;
