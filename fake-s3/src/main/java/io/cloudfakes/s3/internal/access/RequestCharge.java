package io.cloudfakes.s3.internal.access;

import io.cloudfakes.protocol.Shape;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.AnswerRule;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.s3.model.RequestCharged;

/** Tells those who pay for a request that they do: {@code x-amz-request-charged: requester}. */
public final class RequestCharge implements AnswerRule<S3State> {
  @Override
  public Outcome<SdkResponse, S3State> complete(
      Outcome<SdkResponse, S3State> outcome, S3State state, CallContext call) {
    if (!RequestValues.saysRequesterPays(call) || !isCharged(state, call)) {
      return outcome;
    }
    SdkResponse.Builder builder = outcome.response().toBuilder();
    if (builder instanceof SdkPojo members) {
      for (SdkField<?> field : members.sdkFields()) {
        if (field.memberName().equals("RequestCharged")) {
          field.set(builder, RequestCharged.REQUESTER.toString());
        }
      }
    }
    return outcome.withResponse(builder.build());
  }

  private static boolean isCharged(S3State state, CallContext call) {
    Object name =
        call.request()
            .map(request -> Shape.of(request.getClass()).value(request, "Bucket"))
            .orElse(null);
    if (!(name instanceof String text)) {
      return false;
    }
    Bucket bucket = AccessPoints.bucket(state, text, call.region());
    return bucket != null
        && AccessRules.of(bucket).requesterPays()
        && !call.caller().accountId().equals(bucket.owner());
  }
}
