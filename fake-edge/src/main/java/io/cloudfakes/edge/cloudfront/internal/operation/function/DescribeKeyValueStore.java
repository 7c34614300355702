package io.cloudfakes.edge.cloudfront.internal.operation.function;

import io.cloudfakes.edge.cloudfront.internal.rule.FunctionLookup;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.DescribeKeyValueStoreRequest;
import software.amazon.awssdk.services.cloudfront.model.DescribeKeyValueStoreResponse;

/**
 * Says what is known of a key value store. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DescribeKeyValueStore.html">DescribeKeyValueStore</a>.
 *
 * <p>Modelled: all.
 */
public final class DescribeKeyValueStore
    implements Operation<
        DescribeKeyValueStoreRequest, DescribeKeyValueStoreResponse, CloudFrontState> {
  @Override
  public Outcome<DescribeKeyValueStoreResponse, CloudFrontState> decide(
      DescribeKeyValueStoreRequest request, CloudFrontState state, CallContext call) {
    ValueStore known = FunctionLookup.store(state, request.name(), call);
    return Outcome.of(
        DescribeKeyValueStoreResponse.builder()
            .keyValueStore(FunctionLookup.describe(known))
            .eTag(known.etag())
            .build());
  }
}
