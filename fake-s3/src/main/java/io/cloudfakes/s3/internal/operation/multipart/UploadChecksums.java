package io.cloudfakes.s3.internal.operation.multipart;

import io.cloudfakes.s3.internal.rule.ChecksumKind;
import io.cloudfakes.s3.internal.rule.MultipartErrors;
import io.cloudfakes.s3.internal.rule.NewerChecksums;
import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import io.cloudfakes.s3.internal.state.StoredPart;
import io.cloudfakes.s3.internal.state.Upload;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ChecksumType;

/** The checksums of an upload, from what is announced of them to that of the whole object. */
final class UploadChecksums {
  /** What S3 computes of its own accord when a request says nothing of checksums. */
  private static final ChecksumKind UNASKED = ChecksumKind.CRC64NVME;

  private UploadChecksums() {}

  /** The algorithm announced; null when none is. */
  static @Nullable ChecksumKind kind(@Nullable String algorithm) {
    return algorithm == null ? null : ObjectChecksum.requireKnown(algorithm);
  }

  /** The type announced, or that of the algorithm; null when nothing is announced. */
  static @Nullable ChecksumType type(@Nullable ChecksumKind kind, @Nullable String announced) {
    ChecksumType type = announced == null ? null : ChecksumType.fromValue(announced);
    if (type == ChecksumType.UNKNOWN_TO_SDK_VERSION) {
      throw MultipartErrors.unknownChecksumType().asException();
    }
    if (kind == null) {
      if (type != null) {
        throw MultipartErrors.checksumTypeAlone().asException();
      }
      return null;
    }
    boolean onlyWhole = kind == ChecksumKind.CRC64NVME;
    if (type == null) {
      return onlyWhole ? ChecksumType.FULL_OBJECT : ChecksumType.COMPOSITE;
    }
    if (type == ChecksumType.COMPOSITE ? onlyWhole : !kind.combines()) {
      throw MultipartErrors.impossibleChecksumType(type.toString(), kind.lowerCase()).asException();
    }
    return type;
  }

  /**
   * The checksum that came with a part, verified; null when none did.
   *
   * @param wanted the algorithm the SDK says it used; null when it does not say
   */
  static @Nullable ObjectChecksum received(
      Upload upload, ObjectChecksum.Headers headers, @Nullable String wanted, CallContext call) {
    NewerChecksums.refuse(headers, call);
    ObjectChecksum given = ObjectChecksum.given(headers, call.trailers());
    ChecksumKind kind = given != null ? given.kind() : kind(wanted);
    requireAnnounced(upload, kind, call);
    return kind == null ? null : ObjectChecksum.verify(headers, wanted, call);
  }

  private static void requireAnnounced(
      Upload upload, @Nullable ChecksumKind kind, CallContext call) {
    ChecksumKind expected = upload.checksumKind();
    if (expected == null || expected == kind) {
      return;
    }
    // A whole is checked as one; for the direct client there is no SDK that would compute it.
    if (kind == null && (!isComposite(upload) || call.http() == null)) {
      return;
    }
    throw MultipartErrors.otherAlgorithm(
            expected.lowerCase(), kind == null ? "null" : kind.lowerCase())
        .asException();
  }

  /**
   * The checksum kept of a part: of the kind the object will have.
   *
   * @param known one of the same bytes that was computed before; null when there is none
   * @param content gives its checksum of a kind
   */
  static ObjectChecksum ofPart(
      Upload upload,
      @Nullable ObjectChecksum known,
      Function<ChecksumKind, ObjectChecksum> content) {
    ChecksumKind kind = kindOfObject(upload);
    return known != null && known.kind() == kind ? known : content.apply(kind);
  }

  /** The checksum of the object that these parts become. */
  static ObjectChecksum ofObject(Upload upload, List<StoredPart> parts) {
    List<String> values = new ArrayList<>(parts.size());
    List<Long> sizes = new ArrayList<>(parts.size());
    for (StoredPart part : parts) {
      values.add(Objects.requireNonNull(part.checksum(), "kept of each part").value());
      sizes.add(part.size());
    }
    ChecksumKind kind = kindOfObject(upload);
    return isComposite(upload)
        ? ObjectChecksum.composite(kind, values)
        : ObjectChecksum.combined(kind, values, sizes);
  }

  static boolean isComposite(Upload upload) {
    return ChecksumType.COMPOSITE.toString().equals(upload.checksumType());
  }

  private static ChecksumKind kindOfObject(Upload upload) {
    ChecksumKind announced = upload.checksumKind();
    return announced == null ? UNASKED : announced;
  }
}
