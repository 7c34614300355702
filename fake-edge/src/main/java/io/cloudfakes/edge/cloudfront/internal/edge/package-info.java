/** What the edges do with viewers' requests. */
@NullMarked
package io.cloudfakes.edge.cloudfront.internal.edge;

import org.jspecify.annotations.NullMarked;
