package io.cloudfakes.edge.cloudfront.internal.keyvalues;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.model.DeleteKeyRequest;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.model.DeleteKeyResponse;

/**
 * Deletes a pair. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_kvs_DeleteKey.html">DeleteKey</a>.
 *
 * <p>Modelled: all.
 */
final class DeleteKey implements Operation<DeleteKeyRequest, DeleteKeyResponse, CloudFrontState> {
  @Override
  public Outcome<DeleteKeyResponse, CloudFrontState> decide(
      DeleteKeyRequest request, CloudFrontState state, CallContext call) {
    ValueStore store = Stores.required(state, request.kvsARN(), call);
    if (!store.pairs().all().containsKey(request.key())) {
      throw KeyValueErrors.noKey();
    }
    ValueStore changed =
        Stores.changed(store, request.ifMatch(), Map.of(), List.of(request.key()), call);
    return Outcome.of(
        DeleteKeyResponse.builder()
            .itemCount(Stores.count(changed))
            .totalSizeInBytes(changed.pairs().size())
            .eTag(changed.pairs().etag())
            .build(),
        new CloudFrontChange.Put(changed));
  }
}
