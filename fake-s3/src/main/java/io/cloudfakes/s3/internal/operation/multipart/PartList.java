package io.cloudfakes.s3.internal.operation.multipart;

import io.cloudfakes.s3.S3Limits;
import io.cloudfakes.s3.internal.rule.ChecksumKind;
import io.cloudfakes.s3.internal.rule.ETags;
import io.cloudfakes.s3.internal.rule.MultipartErrors;
import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.StoredPart;
import io.cloudfakes.s3.internal.state.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** The list of parts that an upload is completed with, held against the parts that are there. */
record PartList(List<CompletedPart> listed) {

  /** Refuses a list that no upload could be completed with. */
  static PartList of(@Nullable CompletedMultipartUpload upload) {
    if (upload == null || upload.parts().isEmpty()) {
      throw MultipartErrors.noParts().asException();
    }
    for (CompletedPart part : upload.parts()) {
      if (part.partNumber() == null || part.eTag() == null) {
        throw S3Errors.malformedXml().asException();
      }
    }
    return new PartList(upload.parts());
  }

  /** Whether an object of that ETag came of this list; without looking at the parts. */
  boolean gave(String etag) {
    List<String> etags = new ArrayList<>(listed.size());
    for (CompletedPart part : listed) {
      String one = ETags.unquoted(part.eTag());
      if (!ETags.isDigest(one)) {
        return false;
      }
      etags.add(one);
    }
    return ETags.ofParts(etags).equals(etag);
  }

  /** The parts of the upload that are listed, in order; refuses a list that does not fit them. */
  List<StoredPart> choose(Upload upload, S3Limits limits) {
    requireOrder(upload);
    List<StoredPart> chosen = new ArrayList<>(listed.size());
    for (CompletedPart part : listed) {
      chosen.add(choose(upload, part));
    }
    requireConsecutive(upload);
    // Only the last may be small.
    for (StoredPart part : chosen.subList(0, chosen.size() - 1)) {
      if (part.size() < limits.minimumPartBytes()) {
        throw MultipartErrors.entityTooSmall(
                part.number(), part.etag(), part.size(), limits.minimumPartBytes())
            .asException();
      }
    }
    return chosen;
  }

  private void requireOrder(Upload upload) {
    int before = 0;
    for (CompletedPart part : listed) {
      if (part.partNumber() <= before) {
        throw MultipartErrors.invalidPartOrder(upload.id()).asException();
      }
      before = part.partNumber();
    }
  }

  /**
   * With checksums of its own S3 wants the numbers one after another, and says so in its user guide
   * rather than in its answer.
   */
  private void requireConsecutive(Upload upload) {
    if (upload.checksumKind() != null
        && listed.get(listed.size() - 1).partNumber() != listed.size()) {
      throw MultipartErrors.internalError().asException();
    }
  }

  private static StoredPart choose(Upload upload, CompletedPart listed) {
    StoredPart there = upload.parts().get(listed.partNumber());
    String etag = ETags.unquoted(listed.eTag());
    if (there == null || !there.etag().equals(etag.toLowerCase(Locale.ROOT))) {
      throw MultipartErrors.invalidPart(upload.id(), listed.partNumber(), etag).asException();
    }
    ChecksumKind kind = upload.checksumKind();
    if (kind != null) {
      requireChecksum(upload, kind, there, listed);
    }
    return there;
  }

  private static void requireChecksum(
      Upload upload, ChecksumKind kind, StoredPart there, CompletedPart listed) {
    ObjectChecksum.Headers given =
        new ObjectChecksum.Headers(
            listed.checksumCRC32(),
            listed.checksumCRC32C(),
            listed.checksumCRC64NVME(),
            listed.checksumSHA1(),
            listed.checksumSHA256());
    String value = given.get(kind);
    if (value == null) {
      if (UploadChecksums.isComposite(upload)) {
        throw MultipartErrors.missingPartChecksum(kind.lowerCase(), there.number()).asException();
      }
      return;
    }
    if (there.checksum() != null && !value.equals(there.checksum().value())) {
      throw MultipartErrors.invalidPart(upload.id(), there.number(), there.etag()).asException();
    }
  }
}
