package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.protocol.Bytes;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;

/** The checksum algorithms S3 verifies and stores; names as in its headers and messages. */
public enum ChecksumKind {
  CRC32(4, ChecksumAlgorithm.CRC32),
  CRC32C(4, ChecksumAlgorithm.CRC32_C),
  CRC64NVME(8, ChecksumAlgorithm.CRC64_NVME),
  SHA1(20, ChecksumAlgorithm.SHA1),
  SHA256(32, ChecksumAlgorithm.SHA256);

  private final int length;
  private final ChecksumAlgorithm algorithm;
  private final String header;

  ChecksumKind(int length, ChecksumAlgorithm algorithm) {
    this.length = length;
    this.algorithm = algorithm;
    this.header = "x-amz-checksum-" + name().toLowerCase(Locale.ROOT);
  }

  /** The header that carries it, in lower case. */
  public String header() {
    return header;
  }

  public ChecksumAlgorithm algorithm() {
    return algorithm;
  }

  /** The kind of that name as AWS writes it, letter case apart; null when there is none. */
  public static @Nullable ChecksumKind named(String name) {
    for (ChecksumKind kind : values()) {
      if (kind.name().equalsIgnoreCase(name)) {
        return kind;
      }
    }
    return null;
  }

  /** The checksum of the bytes in Base64. */
  public String of(Bytes bytes) {
    return Base64.getEncoder().encodeToString(digest(bytes));
  }

  /** Whether the text is Base64 of as many bytes as this checksum has. */
  boolean canBe(String text) {
    try {
      return Base64.getDecoder().decode(text).length == length;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private byte[] digest(Bytes bytes) {
    return switch (this) {
      case CRC32 -> crc(bytes, new CRC32());
      case CRC32C -> crc(bytes, new CRC32C());
      case CRC64NVME -> crc(bytes, new Crc64Nvme());
      case SHA1 -> Digests.of("SHA-1", bytes);
      case SHA256 -> Digests.of("SHA-256", bytes);
    };
  }

  private byte[] crc(Bytes bytes, Checksum checksum) {
    bytes.updateTo(checksum);
    ByteBuffer out = ByteBuffer.allocate(length);
    return length == 4
        ? out.putInt((int) checksum.getValue()).array()
        : out.putLong(checksum.getValue()).array();
  }
}
