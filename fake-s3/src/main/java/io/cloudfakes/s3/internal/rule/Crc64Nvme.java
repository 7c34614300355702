package io.cloudfakes.s3.internal.rule;

import java.util.zip.Checksum;

/**
 * CRC-64/NVME: polynomial AD93D23594C93659, reflected, begun and ended with all bits flipped. The
 * SDK has it only with the native CRT library, and Java not at all. Eight bytes a step.
 */
final class Crc64Nvme implements Checksum {
  static final long POLYNOMIAL = 0x9A6C9329AC4BC9B5L;
  private static final long[][] TABLES = tables();

  private long crc = ~0L;

  @Override
  public void update(int b) {
    crc = TABLES[0][(int) (crc ^ b) & 0xff] ^ (crc >>> 8);
  }

  @Override
  public void update(byte[] bytes, int offset, int length) {
    long c = crc;
    int i = offset;
    int end = offset + length;
    for (; end - i >= 8; i += 8) {
      long block = 0;
      for (int k = 7; k >= 0; k--) {
        block = (block << 8) | (bytes[i + k] & 0xffL);
      }
      c ^= block;
      c =
          TABLES[7][(int) c & 0xff]
              ^ TABLES[6][(int) (c >>> 8) & 0xff]
              ^ TABLES[5][(int) (c >>> 16) & 0xff]
              ^ TABLES[4][(int) (c >>> 24) & 0xff]
              ^ TABLES[3][(int) (c >>> 32) & 0xff]
              ^ TABLES[2][(int) (c >>> 40) & 0xff]
              ^ TABLES[1][(int) (c >>> 48) & 0xff]
              ^ TABLES[0][(int) (c >>> 56) & 0xff];
    }
    for (; i < end; i++) {
      c = TABLES[0][(int) (c ^ bytes[i]) & 0xff] ^ (c >>> 8);
    }
    crc = c;
  }

  @Override
  public long getValue() {
    return ~crc;
  }

  @Override
  public void reset() {
    crc = ~0L;
  }

  private static long[][] tables() {
    long[][] tables = new long[8][256];
    for (int n = 0; n < 256; n++) {
      long c = n;
      for (int bit = 0; bit < 8; bit++) {
        c = (c & 1) == 0 ? c >>> 1 : (c >>> 1) ^ POLYNOMIAL;
      }
      tables[0][n] = c;
    }
    for (int n = 0; n < 256; n++) {
      long c = tables[0][n];
      for (int k = 1; k < 8; k++) {
        c = tables[0][(int) c & 0xff] ^ (c >>> 8);
        tables[k][n] = c;
      }
    }
    return tables;
  }
}
