package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.RunningDigest;
import io.cloudfakes.service.CallContext;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;

/** The checksum algorithms S3 verifies and stores; names as in its headers and messages. */
public enum ChecksumKind {
  CRC32(4, ChecksumAlgorithm.CRC32, 0xEDB88320L),
  CRC32C(4, ChecksumAlgorithm.CRC32_C, 0x82F63B78L),
  CRC64NVME(8, ChecksumAlgorithm.CRC64_NVME, Crc64Nvme.POLYNOMIAL),
  SHA1(20, ChecksumAlgorithm.SHA1, 0),
  SHA256(32, ChecksumAlgorithm.SHA256, 0);

  private final int length;

  /** Of a CRC, reflected; 0 of a digest. */
  private final long polynomial;

  private final ChecksumAlgorithm algorithm;
  private final String header;

  ChecksumKind(int length, ChecksumAlgorithm algorithm, long polynomial) {
    this.length = length;
    this.polynomial = polynomial;
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
    RunningDigest digest = begin();
    bytes.updateTo(digest);
    return Base64.getEncoder().encodeToString(digest.value());
  }

  /** The checksum of the call's body in Base64. */
  String ofBody(CallContext call) {
    byte[] known = call.bodyDigest(name());
    return known == null ? of(call.body()) : Base64.getEncoder().encodeToString(known);
  }

  RunningDigest begin() {
    return switch (this) {
      case CRC32 -> new RunningCrc(new CRC32());
      case CRC32C -> new RunningCrc(new CRC32C());
      case CRC64NVME -> new RunningCrc(new Crc64Nvme());
      case SHA1 -> RunningDigest.of("SHA-1");
      case SHA256 -> RunningDigest.of("SHA-256");
    };
  }

  private final class RunningCrc implements RunningDigest {
    private final Checksum crc;

    RunningCrc(Checksum crc) {
      this.crc = crc;
    }

    @Override
    public void update(byte[] array, int offset, int length) {
      crc.update(array, offset, length);
    }

    @Override
    public byte[] value() {
      return bytes(crc.getValue());
    }
  }

  /** As AWS's messages write it. */
  public String lowerCase() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the checksum of a whole can be made of those of its parts. */
  public boolean combines() {
    return polynomial != 0;
  }

  /** Whether the text is Base64 of as many bytes as this checksum has. */
  boolean canBe(String text) {
    try {
      return Base64.getDecoder().decode(text).length == length;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * The checksum of a whole, from those of its parts; only of kinds that {@link #combines combine}.
   *
   * @param values the parts' checksums in Base64, in order
   * @param sizes the parts' sizes in bytes, in order
   */
  String combined(List<String> values, List<Long> sizes) {
    if (!combines()) {
      throw new IllegalStateException(name() + " of a whole needs the whole");
    }
    CrcCombination combination = new CrcCombination(length * Byte.SIZE, polynomial);
    long whole = 0; // Of no bytes.
    for (int i = 0; i < values.size(); i++) {
      whole = combination.combine(whole, number(values.get(i)), sizes.get(i));
    }
    return Base64.getEncoder().encodeToString(bytes(whole));
  }

  /** The checksum of the parts' checksums, without their count. */
  String ofChecksums(List<String> values) {
    List<Bytes> raw = new ArrayList<>(values.size());
    for (String value : values) {
      raw.add(Bytes.wrap(Base64.getDecoder().decode(value)));
    }
    return of(Bytes.concat(raw));
  }

  private long number(String value) {
    ByteBuffer raw = ByteBuffer.wrap(Base64.getDecoder().decode(value));
    return length == 4 ? Integer.toUnsignedLong(raw.getInt()) : raw.getLong();
  }

  private byte[] bytes(long value) {
    ByteBuffer out = ByteBuffer.allocate(length);
    return (length == 4 ? out.putInt((int) value) : out.putLong(value)).array();
  }
}
