package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.protocol.Shape;
import io.cloudfakes.s3.internal.rule.S3Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionByDefault;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/** What a bucket's default encryption must be like. */
final class EncryptionDocument {
  /** S3's own keys: the default encryption of every bucket that has not set another. */
  static final ServerSideEncryptionConfiguration S3_KEYS =
      ServerSideEncryptionConfiguration.builder()
          .rules(
              ServerSideEncryptionRule.builder()
                  .applyServerSideEncryptionByDefault(
                      ServerSideEncryptionByDefault.builder()
                          .sseAlgorithm(ServerSideEncryption.AES256)
                          .build())
                  .bucketKeyEnabled(false)
                  .build())
          .build();

  private static final List<String> BLOCKABLE = List.of("NONE", "SSE-C");

  private EncryptionDocument() {}

  /** As it is to be kept: with everything said that a reply says. */
  static ServerSideEncryptionConfiguration kept(ServerSideEncryptionConfiguration document) {
    if (document.rules().size() != 1) {
      throw ConfigurationErrors.malformed();
    }
    ServerSideEncryptionRule rule = document.rules().get(0);
    ServerSideEncryptionByDefault byDefault = rule.applyServerSideEncryptionByDefault();
    boolean blocks = requireBlocked(rule);
    if (byDefault == null && !blocks && rule.bucketKeyEnabled() == null) {
      throw ConfigurationErrors.malformed();
    }
    if (byDefault != null) {
      requireAlgorithm(byDefault);
    }
    ServerSideEncryptionRule first = S3_KEYS.rules().get(0);
    return document.toBuilder()
        .rules(
            rule.toBuilder()
                .applyServerSideEncryptionByDefault(
                    byDefault == null ? first.applyServerSideEncryptionByDefault() : byDefault)
                .bucketKeyEnabled(Boolean.TRUE.equals(rule.bucketKeyEnabled()))
                .build())
        .build();
  }

  private static void requireAlgorithm(ServerSideEncryptionByDefault byDefault) {
    switch (byDefault.sseAlgorithmAsString()) {
      case "AES256" -> {
        if (byDefault.kmsMasterKeyID() != null) {
          throw S3Errors.invalidArgument(
                  "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms"
                      + " or aws:kms:dsse",
                  "ApplyServerSideEncryptionByDefault")
              .asException();
        }
      }
      case "aws:kms", "aws:kms:dsse" -> {
        // Whether the key is there shows when an object is written: AWS does not look before.
      }
      default -> throw ConfigurationErrors.malformed();
    }
  }

  /** By name, for the oldest supported SDK has no such element. */
  private static boolean requireBlocked(ServerSideEncryptionRule rule) {
    Object blocked = Shape.of(ServerSideEncryptionRule.class).value(rule, "BlockedEncryptionTypes");
    if (blocked == null) {
      return false;
    }
    List<String> types = types(Shape.of(blocked.getClass()).value(blocked, "EncryptionType"));
    if (types.isEmpty() || !BLOCKABLE.containsAll(types) || types.size() > 1) {
      throw ConfigurationErrors.malformed();
    }
    return true;
  }

  private static List<String> types(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }
}
