package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudfront.model.EncryptionEntity;
import software.amazon.awssdk.services.cloudfront.model.FieldLevelEncryptionConfig;
import software.amazon.awssdk.services.cloudfront.model.FieldLevelEncryptionProfileConfig;
import software.amazon.awssdk.services.cloudfront.model.QueryArgProfileConfig;

/** What field-level encryption refers to. */
public final class EncryptionRules {
  private static final int MOST_FIELDS = 10;
  private static final int MOST_QUERIES = 5;

  private EncryptionRules() {}

  /** The public keys of a profile. */
  static List<String> publicKeys(SdkPojo profile) {
    return ((FieldLevelEncryptionProfileConfig) profile)
        .encryptionEntities().items().stream().map(EncryptionEntity::publicKeyId).toList();
  }

  /** The profiles that a configuration names. */
  static List<String> profiles(FieldLevelEncryptionConfig config) {
    List<String> ids = new ArrayList<>();
    if (config.queryArgProfileConfig() != null
        && config.queryArgProfileConfig().queryArgProfiles() != null) {
      config
          .queryArgProfileConfig()
          .queryArgProfiles()
          .items()
          .forEach(profile -> ids.add(profile.profileId()));
    }
    if (config.contentTypeProfileConfig() != null
        && config.contentTypeProfileConfig().contentTypeProfiles() != null) {
      config
          .contentTypeProfileConfig()
          .contentTypeProfiles()
          .items()
          .forEach(profile -> addIfNamed(ids, profile.profileId()));
    }
    return ids;
  }

  private static void addIfNamed(List<String> ids, @Nullable String id) {
    if (id != null) {
      ids.add(id);
    }
  }

  /** Refuses a profile with too many fields, or whose keys are not there. */
  public static void requireKeys(SdkPojo profile, CloudFrontState state, String account) {
    int fields = 0;
    for (EncryptionEntity entity :
        ((FieldLevelEncryptionProfileConfig) profile).encryptionEntities().items()) {
      fields += entity.fieldPatterns().items().size();
    }
    if (fields > MOST_FIELDS) {
      throw CloudFrontErrors.error(
          "TooManyFieldLevelEncryptionFieldPatterns",
          "The maximum number of field patterns for field-level encryption have been created.");
    }
    for (String id : publicKeys(profile)) {
      if (Documents.find(state, Kind.PUBLIC_KEY, id, account) == null) {
        throw CloudFrontErrors.error("NoSuchPublicKey", "The specified public key does not exist.");
      }
    }
  }

  /** Refuses a configuration with too many mappings, or whose profiles are not there. */
  public static void requireProfiles(SdkPojo config, CloudFrontState state, String account) {
    QueryArgProfileConfig queries = ((FieldLevelEncryptionConfig) config).queryArgProfileConfig();
    if (queries != null
        && queries.queryArgProfiles() != null
        && queries.queryArgProfiles().items().size() > MOST_QUERIES) {
      throw CloudFrontErrors.error(
          "TooManyFieldLevelEncryptionQueryArgProfiles",
          "The maximum number of query arg profiles for field-level encryption have been"
              + " created.");
    }
    for (String id : profiles((FieldLevelEncryptionConfig) config)) {
      if (Documents.find(state, Kind.FIELD_LEVEL_ENCRYPTION_PROFILE, id, account) == null) {
        throw CloudFrontErrors.error(
            "NoSuchFieldLevelEncryptionProfile",
            "The specified profile for field-level encryption doesn't exist.");
      }
    }
  }
}
