package io.cloudfakes.edge.lambda.internal.operation.layer;

import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.Paging;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.LayerVersion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.model.LayersListItem;
import software.amazon.awssdk.services.lambda.model.ListLayersRequest;
import software.amazon.awssdk.services.lambda.model.ListLayersResponse;

/**
 * Lists the account's layers in the region with their newest versions, by name.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_ListLayers.html">ListLayers</a>
 */
public final class ListLayers
    implements Operation<ListLayersRequest, ListLayersResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("CompatibleRuntime", "CompatibleArchitecture", "Marker", "MaxItems");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(ListLayersRequest.builder());
  }

  @Override
  public Outcome<ListLayersResponse, LambdaState> decide(
      ListLayersRequest request, LambdaState state, CallContext call) {
    LayerFilter filter =
        new LayerFilter(
            request.compatibleRuntimeAsString(), request.compatibleArchitectureAsString());
    SortedMap<String, LayerVersion> all = new TreeMap<>();
    for (LayerVersion version : state.layers().values()) {
      if (version.key().account().equals(call.account())
          && version.key().region().equals(call.region())
          && filter.takes(version)) {
        all.putIfAbsent(version.key().name(), version); // The newest comes first.
      }
    }
    Paging<LayersListItem> page =
        Paging.of(
            all,
            request.marker(),
            request.maxItems(),
            version ->
                LayersListItem.builder()
                    .layerName(version.key().name())
                    .layerArn(version.key().layerArn())
                    .latestMatchingVersion(LayerFilter.item(version))
                    .build());
    return Outcome.of(
        ListLayersResponse.builder().layers(page.items()).nextMarker(page.nextMarker()).build());
  }
}
