package io.cloudfakes.edge.cloudfront.internal.keyvalues;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.model.PutKeyRequest;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.model.PutKeyResponse;

/**
 * Puts a pair, in place of one of the same key. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_kvs_PutKey.html">PutKey</a>.
 *
 * <p>Modelled: all.
 */
final class PutKey implements Operation<PutKeyRequest, PutKeyResponse, CloudFrontState> {
  @Override
  public Outcome<PutKeyResponse, CloudFrontState> decide(
      PutKeyRequest request, CloudFrontState state, CallContext call) {
    ValueStore store = Stores.required(state, request.kvsARN(), call);
    ValueStore changed =
        Stores.changed(
            store, request.ifMatch(), Map.of(request.key(), request.value()), List.of(), call);
    return Outcome.of(
        PutKeyResponse.builder()
            .itemCount(Stores.count(changed))
            .totalSizeInBytes(changed.pairs().size())
            .eTag(changed.pairs().etag())
            .build(),
        new CloudFrontChange.Put(changed));
  }
}
