package io.cloudfakes.link;

import io.cloudfakes.protocol.Bytes;

/**
 * A synchronous invocation of a function by a service.
 *
 * @param functionArn of the function, a version or an alias
 * @param event the payload
 * @param principal the service, as resource policies name it: {@code apigateway.amazonaws.com}
 * @param sourceArn the resource of that service, as the policies' {@code aws:SourceArn}
 */
public record FunctionCall(String functionArn, Bytes event, String principal, String sourceArn) {}
