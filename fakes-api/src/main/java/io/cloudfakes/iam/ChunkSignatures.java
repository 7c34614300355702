package io.cloudfakes.iam;

import io.cloudfakes.protocol.AwsChunkedSignatures;
import io.cloudfakes.protocol.Bytes;

/** The chain of signatures in a signed {@code aws-chunked} body: each signs the one before it. */
final class ChunkSignatures implements AwsChunkedSignatures {
  interface Match {
    boolean matches(String stringToSign, String signature);
  }

  private static final String NOTHING = Sha256.hex(Bytes.EMPTY);

  private final SignedRequest seed;
  private final Match match;
  private String previous;

  ChunkSignatures(SignedRequest seed, Match match) {
    this.seed = seed;
    this.match = match;
    this.previous = seed.signature();
  }

  @Override
  public void chunk(Bytes content, String signature) {
    check(head("-PAYLOAD") + NOTHING + '\n' + Sha256.hex(content), signature);
  }

  @Override
  public void trailers(Bytes canonical, String signature) {
    check(head("-TRAILER") + Sha256.hex(canonical), signature);
  }

  private String head(String suffix) {
    return seed.mechanism().algorithm()
        + suffix
        + '\n'
        + seed.timestamp()
        + '\n'
        + seed.scope()
        + '\n'
        + previous
        + '\n';
  }

  private void check(String stringToSign, String sent) {
    String signature = unpadded(sent);
    if (!match.matches(stringToSign, signature)) {
      throw S3SignatureErrors.mismatch(seed.accessKeyId(), stringToSign, sent).asException();
    }
    previous = signature;
  }

  /** Signatures of 4A differ in length, so those of chunks are filled up with stars. */
  private static String unpadded(String signature) {
    int star = signature.indexOf('*');
    return star < 0 ? signature : signature.substring(0, star);
  }
}
