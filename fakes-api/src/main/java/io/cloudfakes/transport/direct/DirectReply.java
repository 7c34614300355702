package io.cloudfakes.transport.direct;

import io.cloudfakes.protocol.Bytes;
import software.amazon.awssdk.core.SdkResponse;

/**
 * What comes back of a direct call.
 *
 * @param body of an action that gives a stream, else empty
 * @param requestId what the reply's request-id header would say
 */
public record DirectReply(SdkResponse response, Bytes body, String requestId) {}
