package io.cloudfakes.s3.internal.rule;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Base64;

/** The form of a KMS encryption context; apart, so that only who sends one loads a JSON parser. */
final class EncryptionContexts {
  private static final JsonFactory JSON = new JsonFactory();

  private EncryptionContexts() {}

  /** Whether the text is Base64 of a JSON object of strings. */
  static boolean isOne(String base64) {
    try (JsonParser json = JSON.createParser(Base64.getDecoder().decode(base64))) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        if (json.nextToken() != JsonToken.VALUE_STRING) {
          return false;
        }
      }
      return json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
    } catch (IllegalArgumentException | IOException e) {
      return false;
    }
  }
}
