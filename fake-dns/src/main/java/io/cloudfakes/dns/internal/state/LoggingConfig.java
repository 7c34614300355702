package io.cloudfakes.dns.internal.state;

/** Where the queries of a hosted zone are logged. */
public record LoggingConfig(String id, String account, String zone, String logGroup)
    implements Resource {}
