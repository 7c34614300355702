package io.cloudfakes.assertions;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.CallLog;
import org.assertj.core.api.StandardSoftAssertionsProvider;

/**
 * What {@link WorldSoftAssertions} are made of, for those who compose soft assertions of several
 * libraries, as AssertJ suggests.
 */
public interface WorldSoftAssertionsProvider extends StandardSoftAssertionsProvider {
  /** Soft assertions about a world as it is at that moment. */
  default WorldAssert assertThat(FakeAws world) {
    return new WorldAssert(world, world.calls(), this);
  }

  /** Soft assertions about the calls made until that moment. */
  default WorldAssert assertThat(CallLog calls) {
    return new WorldAssert(calls, calls, this);
  }
}
