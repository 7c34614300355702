package io.cloudfakes.edge.apigateway.internal.vtl;

import java.util.Map;

/**
 * What a mapping template can look at.
 *
 * @param body the payload it makes another of, as text
 * @param path the request's path parameters, decoded
 * @param querystring its query parameters
 * @param header its headers
 * @param context {@code $context}; templates may write overrides into it
 * @param stageVariables {@code $stageVariables}
 */
public record TemplateInput(
    String body,
    Map<String, String> path,
    Map<String, String> querystring,
    Map<String, String> header,
    ContextVariable context,
    Map<String, String> stageVariables) {

  /** The same with another payload. */
  public TemplateInput withBody(String other) {
    return new TemplateInput(other, path, querystring, header, context, stageVariables);
  }
}
