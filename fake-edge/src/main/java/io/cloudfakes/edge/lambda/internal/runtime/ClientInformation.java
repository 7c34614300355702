package io.cloudfakes.edge.lambda.internal.runtime;

import com.amazonaws.services.lambda.runtime.Client;
import com.amazonaws.services.lambda.runtime.ClientContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a caller says of itself in {@code X-Amz-Client-Context}. */
final class ClientInformation implements ClientContext {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonNode document;

  private ClientInformation(JsonNode document) {
    this.document = document;
  }

  /**
   * Reads the header.
   *
   * @throws io.cloudfakes.AwsErrorException when it is not a JSON object in Base64
   */
  static ClientContext parse(String header) {
    try {
      JsonNode document = JSON.readTree(Base64.getDecoder().decode(header));
      if (document.isObject()) {
        return new ClientInformation(document);
      }
    } catch (IOException | IllegalArgumentException e) {
      // Refused below, in the same words as a document that is no object.
    }
    throw LambdaErrors.invalidContent("Client context must be a valid Base64-encoded JSON object.")
        .asException();
  }

  @Override
  public Client getClient() {
    return new Application(document.path("client"));
  }

  @Override
  public Map<String, String> getCustom() {
    return texts("custom");
  }

  @Override
  public Map<String, String> getEnvironment() {
    return texts("env");
  }

  private Map<String, String> texts(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    document
        .path(name)
        .properties()
        .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  private record Application(JsonNode client) implements Client {
    @Override
    public String getInstallationId() {
      return client.path("installation_id").asText();
    }

    @Override
    public String getAppTitle() {
      return client.path("app_title").asText();
    }

    @Override
    public String getAppVersionName() {
      return client.path("app_version_name").asText();
    }

    @Override
    public String getAppVersionCode() {
      return client.path("app_version_code").asText();
    }

    @Override
    public String getAppPackageName() {
      return client.path("app_package_name").asText();
    }
  }
}
