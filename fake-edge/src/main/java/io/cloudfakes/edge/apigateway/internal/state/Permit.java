package io.cloudfakes.edge.apigateway.internal.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a Lambda authorizer answered.
 *
 * @param principalId who it took the caller for
 * @param policy what the caller may call, as JSON
 * @param context what it says of the caller to the backend
 * @param usageKey the API key to count the caller's requests by; null for none
 */
public record Permit(
    String principalId, String policy, Map<String, String> context, @Nullable String usageKey) {
  public Permit {
    context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
  }
}
