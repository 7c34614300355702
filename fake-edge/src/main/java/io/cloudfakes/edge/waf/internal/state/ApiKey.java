package io.cloudfakes.edge.waf.internal.state;

import java.time.Instant;
import java.util.List;

/** A key for the integration of CAPTCHA into web pages. */
public record ApiKey(
    String key, String account, String scope, List<String> domains, Instant createdAt) {}
