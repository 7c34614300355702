package io.cloudfakes.protocol;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * S3's own transfer coding {@code aws-chunked}, taken off: a body in chunks, each signed or not,
 * with trailers or without. No byte of the content is copied.
 */
public final class AwsChunked {
  private static final String CODING = "aws-chunked";
  private static final long SMALLEST_CHUNK = 8192;

  /**
   * What was inside.
   *
   * @param trailers the trailing headers in the order sent, names in lower case
   */
  public record Decoded(Bytes content, Map<String, String> trailers) {}

  private final AwsChunkedReader reader;
  private final @Nullable AwsChunkedSignatures signatures;
  private final boolean signed;
  private Bytes content = Bytes.EMPTY;
  private @Nullable List<Bytes> more;
  private long total;

  private AwsChunked(
      AwsChunkedReader reader, boolean signed, @Nullable AwsChunkedSignatures signatures) {
    this.reader = reader;
    this.signed = signed;
    this.signatures = signed ? signatures : null;
  }

  /** Whether the request's body is in this coding. */
  public static boolean encodes(HttpRequest request) {
    String hash = request.header("X-Amz-Content-Sha256");
    if (hash != null && hash.startsWith("STREAMING-")) {
      return true;
    }
    String encoding = request.header("Content-Encoding");
    return encoding != null
        && encoding.toLowerCase(Locale.ROOT).contains(CODING)
        && request.header("X-Amz-Decoded-Content-Length") != null;
  }

  /** A {@code Content-Encoding} header without this coding; null when nothing is left of it. */
  public static @Nullable String withoutCoding(@Nullable String contentEncoding) {
    if (contentEncoding == null) {
      return null;
    }
    StringJoiner left = new StringJoiner(",");
    for (String coding : contentEncoding.split(",", -1)) {
      String name = coding.trim();
      if (!name.isEmpty() && !name.equalsIgnoreCase(CODING)) {
        left.add(name);
      }
    }
    return left.length() == 0 ? null : left.toString();
  }

  /**
   * Decodes the request's body.
   *
   * @param signatures verifies the chunks of a signed body; null leaves them unverified
   * @throws AwsErrorException {@code MissingContentLength}, {@code IncompleteBody}, {@code
   *     InvalidChunkSizeError}, {@code MalformedTrailerError}, {@code SignatureDoesNotMatch}
   */
  public static Decoded decode(HttpRequest request, @Nullable AwsChunkedSignatures signatures) {
    return decode(request, signatures, run -> {});
  }

  /**
   * The same for a body that may still be on its way.
   *
   * @param seen handed each run of the content in order, as soon as it is there
   */
  public static Decoded decode(
      HttpRequest request, @Nullable AwsChunkedSignatures signatures, Consumer<Bytes> seen) {
    long length = decodedLength(request.header("X-Amz-Decoded-Content-Length"));
    String hash = request.header("X-Amz-Content-Sha256");
    boolean signed = hash != null && hash.startsWith("STREAMING-AWS4-");
    String announced = request.header("X-Amz-Trailer");
    AwsChunked body = new AwsChunked(AwsChunkedReader.of(request, seen), signed, signatures);
    body.chunks(length);
    if (announced == null && (hash == null || !hash.endsWith("-TRAILER"))) {
      body.end();
      return new Decoded(body.content(), Map.of());
    }
    AwsChunkedTrailers trailers = AwsChunkedTrailers.read(body.reader, signed);
    trailers.requireAnnounced(announced);
    if (body.signatures != null) {
      trailers.verify(body.signatures);
    }
    return new Decoded(body.content(), trailers.values());
  }

  private static long decodedLength(@Nullable String header) {
    if (header != null && !header.isEmpty() && header.length() <= 18) {
      long length = 0;
      for (int i = 0; i < header.length() && length >= 0; i++) {
        int digit = header.charAt(i) - '0';
        length = digit < 0 || digit > 9 ? -1 : length * 10 + digit;
      }
      if (length >= 0) {
        return length;
      }
    }
    throw AwsError.of(
            "MissingContentLength", 411, "You must provide the Content-Length HTTP header.")
        .asException();
  }

  private void chunks(long expected) {
    long previous = SMALLEST_CHUNK;
    for (int number = 1; ; number++) {
      long size = reader.hexadecimal();
      String signature = signature(reader.restOfLine());
      if (size > 0 && previous < SMALLEST_CHUNK) {
        throw tooSmall(number, previous);
      }
      if (size > expected - total) {
        throw incomplete();
      }
      Bytes chunk = reader.take(size);
      if (signatures != null && signature != null) {
        signatures.chunk(chunk, signature);
      }
      if (size == 0) {
        break;
      }
      reader.lineEnd();
      add(chunk);
      previous = size;
    }
    if (total != expected) {
      throw incomplete();
    }
  }

  private void add(Bytes chunk) {
    total += chunk.length();
    if (content.isEmpty()) {
      content = chunk;
    } else {
      if (more == null) {
        more = new ArrayList<>();
        more.add(content);
      }
      more.add(chunk);
    }
  }

  private Bytes content() {
    return more == null ? content : Bytes.concat(more);
  }

  private @Nullable String signature(String extension) {
    String name = ";chunk-signature=";
    if (!signed) {
      return null;
    }
    if (!extension.startsWith(name) || extension.length() == name.length()) {
      throw incomplete();
    }
    return extension.substring(name.length());
  }

  private void end() {
    reader.lineEnd();
    if (reader.hasMore()) {
      throw incomplete();
    }
  }

  static AwsErrorException incomplete() {
    return AwsError.of("IncompleteBody", 400, "The request body terminated unexpectedly")
        .asException();
  }

  /** S3 notices at the chunk after the small one, and names that by its number. */
  private static AwsErrorException tooSmall(int number, long size) {
    return AwsError.of(
            "InvalidChunkSizeError",
            403,
            "Only the last chunk is allowed to have a size less than 8192 bytes")
        .with("Chunk", Integer.toString(number))
        .with("BadChunkSize", Long.toString(size))
        .asException();
  }
}
