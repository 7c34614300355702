package io.cloudfakes.edge.apigateway.internal.state;

import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.DocumentationPart;
import software.amazon.awssdk.services.apigateway.model.DocumentationVersion;

/**
 * A version of a REST API's documentation.
 *
 * @param parts as they were, by id
 */
public record DocumentationSnapshot(
    DocumentationVersion document, TreePMap<String, DocumentationPart> parts) {}
