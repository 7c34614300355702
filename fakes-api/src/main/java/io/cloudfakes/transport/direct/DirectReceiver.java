package io.cloudfakes.transport.direct;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.transport.client.ClientSettings;
import java.io.IOException;
import software.amazon.awssdk.core.SdkRequest;

/** Where direct clients hand in a call: the pipeline without its HTTP. */
@FunctionalInterface
public interface DirectReceiver {
  /**
   * Answers a call on the caller's thread.
   *
   * @param modelPackage the package of the request's class, which names the service
   * @param action as AWS writes it, for example {@code PutObject}
   * @param body of an action that takes a stream, else empty
   * @param caller who calls, and in which region
   * @throws AwsErrorException the refusal, as it is
   * @throws IOException when a fault leaves the caller without an answer, or with half of one
   */
  DirectReply invoke(
      String modelPackage, String action, SdkRequest request, Bytes body, ClientSettings caller)
      throws IOException;
}
