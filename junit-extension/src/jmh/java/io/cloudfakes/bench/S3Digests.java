package io.cloudfakes.bench;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.rule.ChecksumKind;
import io.cloudfakes.s3.internal.rule.Digests;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What of writing 8 MiB is the digests alone: the ETag's MD5, the CRC32 the SDK sends and S3
 * verifies, the CRC64NVME S3 computes where nothing is sent.
 */
public class S3Digests {

  @State(Scope.Benchmark)
  public static class Content {
    final Bytes bytes;

    public Content() {
      byte[] content = new byte[8 << 20];
      new Random(1).nextBytes(content);
      bytes = Bytes.wrap(content);
    }
  }

  @Benchmark
  public Object md5(Content content) {
    return Digests.md5(content.bytes);
  }

  @Benchmark
  public Object crc32(Content content) {
    return ChecksumKind.CRC32.of(content.bytes);
  }

  @Benchmark
  public Object crc64nvme(Content content) {
    return ChecksumKind.CRC64NVME.of(content.bytes);
  }
}
