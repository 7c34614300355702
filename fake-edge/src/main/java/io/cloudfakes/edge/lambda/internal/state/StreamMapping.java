package io.cloudfakes.edge.lambda.internal.state;

import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;

/**
 * One event source mapping.
 *
 * @param function what it invokes
 * @param qualifier the version or alias; "" for {@code $LATEST}
 * @param configuration as AWS describes it
 */
public record StreamMapping(
    FunctionKey function, String qualifier, EventSourceMappingConfiguration configuration) {}
