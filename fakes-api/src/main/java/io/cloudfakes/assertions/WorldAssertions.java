package io.cloudfakes.assertions;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.CallLog;

/**
 * Where assertions about a world and its calls begin, for those who do not have AssertJ's own
 * {@code assertThat} in their imports, which takes worlds and call logs as well. For soft ones see
 * {@link WorldSoftAssertions}.
 *
 * <pre>{@code
 * assertThat(aws).calls("s3:PutObject").hasSize(1).requests(PutObjectRequest.class)
 *     .extracting(PutObjectRequest::key).containsExactly("cat.jpg");
 * assertThat(aws).containsInOrder("s3:PutObject", "dynamodb:PutItem").never("s3:DeleteObject");
 * }</pre>
 */
public final class WorldAssertions {
  private WorldAssertions() {}

  /** Assertions about a world as it is at that moment. */
  public static WorldAssert assertThat(FakeAws world) {
    return new WorldAssert(world, world.calls(), null);
  }

  /** Assertions about the calls made until that moment. */
  public static WorldAssert assertThat(CallLog calls) {
    return new WorldAssert(calls, calls, null);
  }
}
