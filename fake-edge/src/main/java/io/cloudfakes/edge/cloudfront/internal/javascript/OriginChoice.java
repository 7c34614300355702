package io.cloudfakes.edge.cloudfront.internal.javascript;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The origin that a function asks for.
 *
 * @param settings as the function gave them
 */
public record OriginChoice(Kind kind, JsonNode settings) {
  /** The ways of asking. */
  public enum Kind {
    /** {@code cf.updateRequestOrigin(…)}. */
    UPDATE,
    /** {@code cf.selectRequestOriginById(…)}. */
    SELECT,
    /** {@code cf.createRequestOriginGroup(…)}. */
    GROUP
  }
}
