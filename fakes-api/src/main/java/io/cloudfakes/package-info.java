/** One simulated AWS, the {@link io.cloudfakes.FakeAws world}, and how a fake joins it. */
@NullMarked
package io.cloudfakes;

import org.jspecify.annotations.NullMarked;
