package io.cloudfakes.edge.cloudfront.internal.state;

import software.amazon.awssdk.core.SdkPojo;

/**
 * A setting without a version: of real-time logs, by name, or of metrics, by distribution.
 *
 * @param value the SDK's object
 */
public record Setting(Kind kind, String account, String id, SdkPojo value) implements Resource {}
