package io.cloudfakes.edge.cloudfront.internal.operation.function;

import io.cloudfakes.edge.cloudfront.internal.rule.FunctionLookup;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.Page;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.KeyValueStoreList;
import software.amazon.awssdk.services.cloudfront.model.ListKeyValueStoresRequest;
import software.amazon.awssdk.services.cloudfront.model.ListKeyValueStoresResponse;

/**
 * Lists the key value stores of the account, by name. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListKeyValueStores.html">ListKeyValueStores</a>.
 *
 * <p>Modelled: all.
 */
public final class ListKeyValueStores
    implements Operation<ListKeyValueStoresRequest, ListKeyValueStoresResponse, CloudFrontState> {
  @Override
  public Outcome<ListKeyValueStoresResponse, CloudFrontState> decide(
      ListKeyValueStoresRequest request, CloudFrontState state, CallContext call) {
    List<ValueStore> all =
        request.status() == null || request.status().equals("READY")
            ? state.all(Kind.KEY_VALUE_STORE, ValueStore.class, call.account())
            : List.of();
    Page<ValueStore> page = Page.of(all, ValueStore::name, request.marker(), request.maxItems());
    return Outcome.of(
        ListKeyValueStoresResponse.builder()
            .keyValueStoreList(
                Members.filled(
                    KeyValueStoreList.class, name -> page.value(name, FunctionLookup::describe)))
            .build());
  }
}
