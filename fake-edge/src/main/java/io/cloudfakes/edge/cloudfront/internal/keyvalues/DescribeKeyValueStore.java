package io.cloudfakes.edge.cloudfront.internal.keyvalues;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.model.DescribeKeyValueStoreRequest;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.model.DescribeKeyValueStoreResponse;

/**
 * Says what is known of the pairs of a store. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_kvs_DescribeKeyValueStore.html">DescribeKeyValueStore</a>.
 *
 * <p>Modelled: all.
 */
final class DescribeKeyValueStore
    implements Operation<
        DescribeKeyValueStoreRequest, DescribeKeyValueStoreResponse, CloudFrontState> {
  @Override
  public Outcome<DescribeKeyValueStoreResponse, CloudFrontState> decide(
      DescribeKeyValueStoreRequest request, CloudFrontState state, CallContext call) {
    ValueStore store = Stores.required(state, request.kvsARN(), call);
    return Outcome.of(
        DescribeKeyValueStoreResponse.builder()
            .kvsARN(store.arn())
            .created(store.created())
            .lastModified(store.pairs().modified())
            .status("READY")
            .itemCount(Stores.count(store))
            .totalSizeInBytes(store.pairs().size())
            .eTag(store.pairs().etag())
            .build());
  }
}
