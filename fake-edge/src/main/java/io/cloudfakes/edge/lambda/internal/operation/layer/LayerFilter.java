package io.cloudfakes.edge.lambda.internal.operation.layer;

import io.cloudfakes.edge.lambda.internal.rule.SameMembers;
import io.cloudfakes.edge.lambda.internal.state.LayerVersion;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.LayerVersionsListItem;

/** Which versions a list asks for. */
record LayerFilter(@Nullable String runtime, @Nullable String architecture) {
  boolean takes(LayerVersion layer) {
    return (runtime == null || layer.description().compatibleRuntimesAsStrings().contains(runtime))
        && (architecture == null
            || layer.description().compatibleArchitecturesAsStrings().contains(architecture));
  }

  static LayerVersionsListItem item(LayerVersion layer) {
    LayerVersionsListItem.Builder item = LayerVersionsListItem.builder();
    SameMembers.copy(layer.description(), item);
    return item.build();
  }
}
