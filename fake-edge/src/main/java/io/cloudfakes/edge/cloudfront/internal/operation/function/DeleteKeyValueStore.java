package io.cloudfakes.edge.cloudfront.internal.operation.function;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.FunctionLookup;
import io.cloudfakes.edge.cloudfront.internal.rule.References;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.cloudfront.model.DeleteKeyValueStoreRequest;
import software.amazon.awssdk.services.cloudfront.model.DeleteKeyValueStoreResponse;

/**
 * Deletes a key value store that no function uses. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DeleteKeyValueStore.html">DeleteKeyValueStore</a>.
 *
 * <p>Modelled: all.
 */
public final class DeleteKeyValueStore
    implements Operation<DeleteKeyValueStoreRequest, DeleteKeyValueStoreResponse, CloudFrontState> {
  @Override
  public Outcome<DeleteKeyValueStoreResponse, CloudFrontState> decide(
      DeleteKeyValueStoreRequest request, CloudFrontState state, CallContext call) {
    ValueStore known = FunctionLookup.store(state, request.name(), call);
    CloudFrontErrors.requireVersion(known.etag(), request.ifMatch(), call);
    if (References.any(state, call.account(), Kind.KEY_VALUE_STORE, known.arn())) {
      throw CloudFrontErrors.error(
          "CannotDeleteEntityWhileInUse",
          "The key value store cannot be deleted while it is in use.");
    }
    return Outcome.<DeleteKeyValueStoreResponse, CloudFrontState>of(
            DeleteKeyValueStoreResponse.builder().build(),
            new CloudFrontChange.Removed(Kind.KEY_VALUE_STORE, known.id()))
        .and(new CloudFrontChange.Tagged(known.arn(), TreePMap.empty()))
        .withStatus(204);
  }
}
