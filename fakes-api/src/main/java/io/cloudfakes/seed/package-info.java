/** Seeded randomness: every id is a hash of the seed, its purpose and the identity of the call. */
@NullMarked
package io.cloudfakes.seed;

import org.jspecify.annotations.NullMarked;
