package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.setting.Encryption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.SSEType;

/** What a request asks for encryption at rest. */
final class Encryptions {
  private static final String OF_DYNAMODB = "alias/aws/dynamodb";

  private Encryptions() {}

  /** The encryption asked for; null when it is that with a key AWS owns. */
  static @Nullable Encryption read(SSESpecification asked, TableId table, Instant now) {
    String key = asked.kmsMasterKeyId();
    if (!Boolean.TRUE.equals(asked.enabled())) {
      if (key != null || asked.sseType() != null) {
        throw DynamoDbErrors.invalidParameter(
            "SSEType and KMSMasterKeyId cannot be specified when SSE is not enabled");
      }
      return null;
    }
    if (asked.sseType() != null && asked.sseType() != SSEType.KMS) {
      throw DynamoDbErrors.invalidParameter("Unsupported SSEType: " + asked.sseTypeAsString());
    }
    return Encryption.of(key == null ? OF_DYNAMODB : key, table, now);
  }
}
