package io.cloudfakes.dynamodb.internal.state.setting;

import io.cloudfakes.dynamodb.internal.state.TableFeature;
import java.time.Instant;

/**
 * A table is encrypted with a key of AWS KMS instead of one AWS owns.
 *
 * @param keyArn of the key
 * @param since when it was set
 */
public record Encryption(String keyArn, Instant since) implements TableFeature {}
