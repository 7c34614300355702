/** The direct client: the SDK's client interfaces over the operations, with no HTTP in between. */
@NullMarked
package io.cloudfakes.transport.direct;

import org.jspecify.annotations.NullMarked;
