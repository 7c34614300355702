package io.cloudfakes.s3.internal.operation.bucketconfig;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.IntelligentTieringAccessTier;
import software.amazon.awssdk.services.s3.model.IntelligentTieringAndOperator;
import software.amazon.awssdk.services.s3.model.IntelligentTieringConfiguration;
import software.amazon.awssdk.services.s3.model.IntelligentTieringFilter;
import software.amazon.awssdk.services.s3.model.Tiering;

/** What the configuration of the archive tiers of {@code INTELLIGENT_TIERING} must be like. */
final class TieringDocument {
  private static final int ARCHIVE = 90;
  private static final int DEEP_ARCHIVE = 180;
  private static final int MOST = 730;

  private TieringDocument() {}

  static void require(IntelligentTieringConfiguration document) {
    Completeness.requireKnown(document.status());
    IntelligentTieringFilter filter = document.filter();
    if (filter != null) {
      Completeness.requireExactlyOne(filter.prefix(), filter.tag(), filter.and());
      DocumentFilters.requireTag(filter.tag());
      IntelligentTieringAndOperator and = filter.and();
      if (and != null) {
        DocumentFilters.requireAnd(and.tags(), and.prefix());
      }
    }
    Completeness.requireNotEmpty(document.tierings());
    Map<IntelligentTieringAccessTier, Integer> days =
        new EnumMap<>(IntelligentTieringAccessTier.class);
    for (Tiering tiering : document.tierings()) {
      Completeness.requireKnown(tiering.accessTier());
      if (days.put(tiering.accessTier(), tiering.days()) != null) {
        throw ConfigurationErrors.malformed();
      }
    }
    Integer archive = days.get(IntelligentTieringAccessTier.ARCHIVE_ACCESS);
    Integer deep = days.get(IntelligentTieringAccessTier.DEEP_ARCHIVE_ACCESS);
    requireBetween(archive, ARCHIVE, "ARCHIVE_ACCESS");
    requireBetween(deep, DEEP_ARCHIVE, "DEEP_ARCHIVE_ACCESS");
    if (archive != null && deep != null && archive >= deep) {
      throw ConfigurationErrors.invalidArgument(
              "'Days' of the tier DEEP_ARCHIVE_ACCESS must be greater than those of ARCHIVE_ACCESS")
          .asException();
    }
  }

  private static void requireBetween(@Nullable Integer days, int least, String tier) {
    if (days != null && (days < least || days > MOST)) {
      throw ConfigurationErrors.invalidArgument(
              "'Days' of the tier " + tier + " must be between " + least + " and " + MOST)
          .asException();
    }
  }
}
