package io.cloudfakes.edge.cloudfront.internal.keyvalues;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.model.GetKeyRequest;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.model.GetKeyResponse;

/**
 * Gives a pair. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_kvs_GetKey.html">GetKey</a>.
 *
 * <p>Modelled: all.
 */
final class GetKey implements Operation<GetKeyRequest, GetKeyResponse, CloudFrontState> {
  @Override
  public Outcome<GetKeyResponse, CloudFrontState> decide(
      GetKeyRequest request, CloudFrontState state, CallContext call) {
    ValueStore store = Stores.required(state, request.kvsARN(), call);
    String value = store.pairs().all().get(request.key());
    if (value == null) {
      throw KeyValueErrors.noKey();
    }
    return Outcome.of(
        GetKeyResponse.builder()
            .key(request.key())
            .value(value)
            .itemCount(Stores.count(store))
            .totalSizeInBytes(store.pairs().size())
            .build());
  }
}
