package io.cloudfakes.dynamodb.internal.state.setting;

import io.cloudfakes.dynamodb.internal.state.TableFeature;
import io.cloudfakes.dynamodb.internal.state.TableId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A table is encrypted with a key of AWS KMS instead of one AWS owns.
 *
 * @param keyArn of the key
 * @param since when it was set
 */
public record Encryption(String keyArn, Instant since) implements TableFeature {

  /**
   * With the key of that id, alias or ARN. There is no KMS here: every key is taken to be there,
   * and behind an alias stands a key whose id is made from the alias, always the same one.
   */
  public static Encryption of(String key, TableId table, Instant since) {
    return new Encryption(arn(key, table), since);
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
