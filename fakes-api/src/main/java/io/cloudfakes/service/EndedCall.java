package io.cloudfakes.service;

import io.cloudfakes.AwsError;
import java.util.Optional;
import software.amazon.awssdk.core.SdkResponse;

/** What became of a call, for those who see calls end. */
public interface EndedCall {
  /** What the call was for, for example {@code bucket/key}; "" for nothing in particular. */
  String resource();

  /** The HTTP status of the reply. */
  int status();

  /** The refusal; empty when the call was answered. */
  Optional<AwsError> error();

  /** The SDK's response object; empty when the call was refused, or is no action of the model. */
  Optional<SdkResponse> response();
}
