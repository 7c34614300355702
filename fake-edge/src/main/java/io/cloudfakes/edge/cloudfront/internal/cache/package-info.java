/**
 * The cache as pure functions: what is kept of an origin's answer and for how long, what a request
 * is answered from it, and what an invalidation takes out. Nothing here knows of AWS's API.
 */
@NullMarked
package io.cloudfakes.edge.cloudfront.internal.cache;

import org.jspecify.annotations.NullMarked;
