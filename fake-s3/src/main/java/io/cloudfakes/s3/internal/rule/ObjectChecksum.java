package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.CallContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ChecksumType;

/**
 * The checksum stored with an object.
 *
 * @param value in Base64: of the whole object, or of its parts' checksums, with their number behind
 *     a dash
 */
public record ObjectChecksum(ChecksumKind kind, String value) {
  private static final String TRAILER_PREFIX = "x-amz-checksum-";

  /** The values of the five checksum headers of one request; null where it has none. */
  public record Headers(
      @Nullable String crc32,
      @Nullable String crc32c,
      @Nullable String crc64nvme,
      @Nullable String sha1,
      @Nullable String sha256) {
    /** Whether there is one of them. */
    public boolean any() {
      return crc32 != null || crc32c != null || crc64nvme != null || sha1 != null || sha256 != null;
    }

    public @Nullable String get(ChecksumKind kind) {
      return switch (kind) {
        case CRC32 -> crc32;
        case CRC32C -> crc32c;
        case CRC64NVME -> crc64nvme;
        case SHA1 -> sha1;
        case SHA256 -> sha256;
      };
    }
  }

  private static final ChecksumKind[] KINDS = ChecksumKind.values();

  /** Whether it is made of the parts' checksums, and so says nothing of content put together. */
  public boolean isComposite() {
    return value.indexOf('-') >= 0;
  }

  public ChecksumType type() {
    return isComposite() ? ChecksumType.COMPOSITE : ChecksumType.FULL_OBJECT;
  }

  /**
   * The checksum of the checksums of an object's parts.
   *
   * @param values in Base64, in the order of the parts
   */
  public static ObjectChecksum composite(ChecksumKind kind, List<String> values) {
    return new ObjectChecksum(kind, kind.ofChecksums(values) + "-" + values.size());
  }

  /**
   * The checksum of a whole object from those of its parts, of a kind that can be made so.
   *
   * @param values in Base64, in the order of the parts
   * @param sizes of the parts, in bytes
   */
  public static ObjectChecksum combined(ChecksumKind kind, List<String> values, List<Long> sizes) {
    return new ObjectChecksum(kind, kind.combined(values, sizes));
  }

  /**
   * Verifies the checksum a request brings in a header or trailer; without one computes the
   * algorithm wanted, and S3's own default, CRC64NVME, when none is.
   *
   * @param wanted the algorithm the SDK says it used; null when it does not say
   */
  public static ObjectChecksum verify(Headers headers, @Nullable String wanted, CallContext call) {
    ObjectChecksum given = given(headers, call.trailers());
    ChecksumKind kind = wanted == null ? null : requireKnown(wanted);
    if (given == null) {
      // For the direct client there is no SDK that would compute it.
      if (kind != null && call.http() != null) {
        throw S3Errors.invalidRequest(
                "x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or"
                    + " x-amz-trailer headers were found.")
            .asException();
      }
      return ofBody(kind == null ? ChecksumKind.CRC64NVME : kind, call);
    }
    requireReadable(given.kind, given.value);
    if (!given.kind.ofBody(call).equals(given.value)) {
      throw S3Errors.badChecksum(given.kind.name()).asException();
    }
    return given;
  }

  /** That of the call's body. */
  public static ObjectChecksum ofBody(ChecksumKind kind, CallContext call) {
    return new ObjectChecksum(kind, kind.ofBody(call));
  }

  public static ObjectChecksum of(ChecksumKind kind, Bytes body) {
    return new ObjectChecksum(kind, kind.of(body));
  }

  /**
   * Refuses a whole that is not the one announced. That of a whole made of parts may be announced
   * with the count of the parts or without.
   *
   * @param computed what the whole is
   */
  public static void requireOfWhole(Headers announced, ObjectChecksum computed) {
    ObjectChecksum given = given(announced, Map.of());
    if (given == null) {
      return;
    }
    if (given.kind != computed.kind) {
      throw MultipartErrors.otherAlgorithm(computed.kind.lowerCase(), given.kind.lowerCase())
          .asException();
    }
    int hyphen = given.value.indexOf('-');
    String digest = hyphen < 0 ? given.value : given.value.substring(0, hyphen);
    requireReadable(given.kind, digest);
    boolean same =
        hyphen < 0
            ? computed.value.equals(digest) || computed.value.startsWith(digest + "-")
            : computed.value.equals(given.value);
    if (!same) {
      throw S3Errors.badChecksum(given.kind.name()).asException();
    }
  }

  private static void requireReadable(ChecksumKind kind, String value) {
    if (!kind.canBe(value)) {
      throw S3Errors.invalidRequest("Value for " + kind.header() + " header is invalid.")
          .asException();
    }
  }

  /** The kind of that name, else AWS's refusal of an unknown one. */
  public static ChecksumKind requireKnown(String name) {
    ChecksumKind kind = ChecksumKind.named(name);
    if (kind == null && NewerChecksums.isOne(name)) {
      throw S3Errors.notModelled("the checksum algorithm " + name).asException();
    }
    if (kind == null) {
      throw S3Errors.invalidRequest(
              "Checksum algorithm provided is unsupported. Please try again with any of the valid"
                  + " types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]")
          .asException();
    }
    return kind;
  }

  /** The one checksum of a request, in a header or trailer; null when it has none. */
  public static @Nullable ObjectChecksum given(Headers headers, Map<String, String> trailers) {
    ObjectChecksum found = null;
    for (ChecksumKind kind : KINDS) {
      String value = headers.get(kind);
      if (value == null && !trailers.isEmpty()) {
        value = trailers.get(kind.header());
      }
      if (value != null) {
        if (found != null) {
          throw S3Errors.invalidRequest(
                  "Expecting a single x-amz-checksum- header. Multiple checksum Types are not"
                      + " allowed.")
              .asException();
        }
        found = new ObjectChecksum(kind, value.trim());
      }
    }
    if (found == null) {
      requireNoUnknown(trailers);
    }
    return found;
  }

  private static void requireNoUnknown(Map<String, String> trailers) {
    for (String name : trailers.keySet()) {
      if (name.startsWith(TRAILER_PREFIX)) {
        throw S3Errors.notModelled("the trailing checksum " + name).asException();
      }
    }
  }
}
