package io.cloudfakes.edge.cloudfront.internal.operation.function;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.FunctionLookup;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.UpdateKeyValueStoreRequest;
import software.amazon.awssdk.services.cloudfront.model.UpdateKeyValueStoreResponse;

/**
 * Changes the comment of a key value store. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_UpdateKeyValueStore.html">UpdateKeyValueStore</a>.
 *
 * <p>Modelled: all.
 */
public final class UpdateKeyValueStore
    implements Operation<UpdateKeyValueStoreRequest, UpdateKeyValueStoreResponse, CloudFrontState> {
  @Override
  public Outcome<UpdateKeyValueStoreResponse, CloudFrontState> decide(
      UpdateKeyValueStoreRequest request, CloudFrontState state, CallContext call) {
    ValueStore known = FunctionLookup.store(state, request.name(), call);
    CloudFrontErrors.requireVersion(known.etag(), request.ifMatch(), call);
    ValueStore changed = known.withComment(request.comment(), CloudFrontIds.etag(call), call.now());
    return Outcome.of(
        UpdateKeyValueStoreResponse.builder()
            .keyValueStore(FunctionLookup.describe(changed))
            .eTag(changed.etag())
            .build(),
        new CloudFrontChange.Put(changed));
  }
}
