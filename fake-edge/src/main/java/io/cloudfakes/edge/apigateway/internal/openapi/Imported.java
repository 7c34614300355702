package io.cloudfakes.edge.apigateway.internal.openapi;

import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import java.util.List;

/**
 * What was made of a document.
 *
 * @param warnings what of the document was left out
 */
public record Imported(RestApiTree tree, List<String> warnings) {}
