/**
 * A caching stub resolver on the virtual clock, and the resolution of this JVM's host names by it.
 */
@NullMarked
package io.cloudfakes.dns.resolver;

import org.jspecify.annotations.NullMarked;
