package io.cloudfakes.edge.apigateway.internal.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.Integration;

/** Writes integrations as {@code x-amazon-apigateway-integration} has them. */
final class IntegrationWriter {
  private IntegrationWriter() {}

  static ObjectNode write(Integration integration) {
    ObjectNode written = JsonNodeFactory.instance.objectNode();
    put(written, "type", lower(integration.typeAsString()));
    put(written, "httpMethod", integration.httpMethod());
    put(written, "uri", integration.uri());
    put(written, "credentials", integration.credentials());
    put(written, "connectionType", integration.connectionTypeAsString());
    put(written, "connectionId", integration.connectionId());
    put(written, "passthroughBehavior", lower(integration.passthroughBehavior()));
    put(written, "contentHandling", integration.contentHandlingAsString());
    if (integration.timeoutInMillis() != null) {
      written.put("timeoutInMillis", integration.timeoutInMillis());
    }
    put(written, "cacheNamespace", integration.cacheNamespace());
    if (!integration.cacheKeyParameters().isEmpty()) {
      integration.cacheKeyParameters().forEach(written.putArray("cacheKeyParameters")::add);
    }
    texts(written, "requestParameters", integration.requestParameters());
    texts(written, "requestTemplates", integration.requestTemplates());
    if (integration.tlsConfig() != null) {
      written
          .putObject("tlsConfig")
          .put(
              "insecureSkipVerification",
              Boolean.TRUE.equals(integration.tlsConfig().insecureSkipVerification()));
    }
    for (String newer : List.of("responseTransferMode", "integrationTarget")) {
      put(written, newer, Documents.text(integration, newer));
    }
    responses(integration, written);
    return written;
  }

  private static void responses(Integration integration, ObjectNode written) {
    if (integration.integrationResponses().isEmpty()) {
      return;
    }
    ObjectNode responses = written.putObject("responses");
    new TreeMap<>(integration.integrationResponses())
        .values()
        .forEach(
            given -> {
              String pattern = given.selectionPattern();
              ObjectNode response =
                  responses.putObject(pattern == null || pattern.isEmpty() ? "default" : pattern);
              response.put("statusCode", given.statusCode());
              put(response, "contentHandling", given.contentHandlingAsString());
              texts(response, "responseParameters", given.responseParameters());
              texts(response, "responseTemplates", given.responseTemplates());
            });
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  static void put(ObjectNode object, String member, @Nullable String value) {
    if (value != null) {
      object.put(member, value);
    }
  }

  static void texts(ObjectNode object, String member, Map<String, String> texts) {
    if (!texts.isEmpty()) {
      ObjectNode written = object.putObject(member);
      new TreeMap<>(texts).forEach(written::put);
    }
  }
}
