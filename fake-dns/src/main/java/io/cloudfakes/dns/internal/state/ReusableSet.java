package io.cloudfakes.dns.internal.state;

import java.util.List;

/**
 * A reusable delegation set: four name servers that several hosted zones share.
 *
 * @param nameServers without the last dot
 */
public record ReusableSet(
    String id, String account, String callerReference, List<String> nameServers)
    implements Resource {}
