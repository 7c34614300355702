package io.cloudfakes.edge.lambda.internal.operation.layer;

import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.Paging;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.LayerKey;
import io.cloudfakes.edge.lambda.internal.state.LayerVersion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.model.LayerVersionsListItem;
import software.amazon.awssdk.services.lambda.model.ListLayerVersionsRequest;
import software.amazon.awssdk.services.lambda.model.ListLayerVersionsResponse;

/**
 * Lists the versions of a layer, newest first.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_ListLayerVersions.html">ListLayerVersions</a>
 */
public final class ListLayerVersions
    implements Operation<ListLayerVersionsRequest, ListLayerVersionsResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of(
          "LayerName", "CompatibleRuntime", "CompatibleArchitecture", "Marker", "MaxItems");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(ListLayerVersionsRequest.builder());
  }

  @Override
  public Outcome<ListLayerVersionsResponse, LambdaState> decide(
      ListLayerVersionsRequest request, LambdaState state, CallContext call) {
    LayerKey layer = LayerLookup.layer(request.layerName(), call);
    LayerFilter filter =
        new LayerFilter(
            request.compatibleRuntimeAsString(), request.compatibleArchitectureAsString());
    SortedMap<String, LayerVersion> all = new TreeMap<>();
    for (LayerVersion version : state.layers().values()) {
      if (version.key().layerArn().equals(layer.layerArn()) && filter.takes(version)) {
        all.put(String.format("%09d", Integer.MAX_VALUE - version.key().version()), version);
      }
    }
    Paging<LayerVersionsListItem> page =
        Paging.of(all, request.marker(), request.maxItems(), LayerFilter::item);
    return Outcome.of(
        ListLayerVersionsResponse.builder()
            .layerVersions(page.items())
            .nextMarker(page.nextMarker())
            .build());
  }
}
