package io.cloudfakes.protocol;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkResponse;

/**
 * What an operation answers: the SDK's response object, or something from which that is made when
 * it is asked for. The second is for answers of stored data that can be written without being
 * turned into the SDK's objects before: that is most of the time a large reply takes.
 *
 * @param <O> the class of the response
 */
public interface Answer<O extends SdkResponse> {
  /** The SDK's response object, the same each time. */
  O response();

  /**
   * The response as AWS JSON writes it, made anew each time; null when it is to be written from the
   * object, which the other protocols always do.
   */
  @Nullable Bytes json();

  /** The response object itself. */
  static <O extends SdkResponse> Answer<O> of(O response) {
    return new Given<>(response);
  }

  /** An answer that is nothing but the object. */
  record Given<O extends SdkResponse>(O response) implements Answer<O> {
    @Override
    public @Nullable Bytes json() {
      return null;
    }
  }
}
