package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.setting.Encryption;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.SSEType;

/**
 * What a request asks for encryption at rest. There is no KMS here: every key is taken to be there,
 * and behind an alias stands a key whose id is made from the alias, always the same one.
 */
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
    return new Encryption(arn(key == null ? OF_DYNAMODB : key, table), now);
  }

  private static String arn(String key, TableId table) {
    if (key.startsWith("arn:")) {
      int alias = key.indexOf(":alias/");
      return alias < 0 ? key : key.substring(0, alias) + ":key/" + idOf(key);
    }
    String prefix = "arn:aws:kms:" + table.region() + ":" + table.account() + ":";
    return key.startsWith("alias/") ? prefix + "key/" + idOf(prefix + key) : prefix + "key/" + key;
  }

  private static String idOf(String aliasArn) {
    return UUID.nameUUIDFromBytes(aliasArn.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
