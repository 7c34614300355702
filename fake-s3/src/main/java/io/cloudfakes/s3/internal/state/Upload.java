package io.cloudfakes.s3.internal.state;

import io.cloudfakes.s3.internal.rule.ChecksumKind;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * A multipart upload under way.
 *
 * @param initiator who began it: an account, or the ARN of one of its users or sessions
 * @param checksumKind the algorithm announced; null when none was
 * @param checksumType {@code COMPOSITE} or {@code FULL_OBJECT}; null when nothing was announced
 * @param parts by number
 * @param overtaken whether the object of its key was written or deleted since it was begun, which a
 *     conditional completion must not pass over
 */
public record Upload(
    String key,
    String id,
    Instant initiated,
    String initiator,
    ObjectHeaders headers,
    Map<String, String> metadata,
    ObjectAttributes attributes,
    @Nullable ChecksumKind checksumKind,
    @Nullable String checksumType,
    TreePMap<Integer, StoredPart> parts,
    boolean overtaken) {

  Upload with(StoredPart part) {
    return with(parts.plus(part.number(), part), overtaken);
  }

  Upload nowOvertaken() {
    return with(parts, true);
  }

  private Upload with(TreePMap<Integer, StoredPart> newParts, boolean newOvertaken) {
    return new Upload(
        key,
        id,
        initiated,
        initiator,
        headers,
        metadata,
        attributes,
        checksumKind,
        checksumType,
        newParts,
        newOvertaken);
  }
}
