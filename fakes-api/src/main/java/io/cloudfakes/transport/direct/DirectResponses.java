package io.cloudfakes.transport.direct;

import java.util.Map;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Gives a response what the SDK reads from the HTTP reply: its status and its request id. */
final class DirectResponses {
  private static final SdkHttpResponse OK =
      SdkHttpResponse.builder().statusCode(200).statusText("OK").build();

  private DirectResponses() {}

  static SdkResponse complete(DirectReply reply) {
    SdkResponse.Builder builder = reply.response().toBuilder();
    if (reply.response().sdkHttpResponse() == null) {
      builder.sdkHttpResponse(OK);
    }
    if (builder instanceof AwsResponse.Builder aws) {
      aws.responseMetadata(
          DefaultAwsResponseMetadata.create(Map.of("AWS_REQUEST_ID", reply.requestId())));
    }
    return builder.build();
  }
}
