package io.cloudfakes.transport.inprocess;

import io.cloudfakes.protocol.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.http.ContentStreamProvider;

/**
 * A synchronous request's body, read as an HTTP client writes it out: as many bytes as {@code
 * Content-Length} says, or all there are when it says nothing.
 */
final class StreamBody implements RequestView.BodySource {
  /** One array is never longer, so that a wrong Content-Length does not claim the whole heap. */
  private static final int LONGEST_ARRAY = 1 << 26;

  private final Optional<ContentStreamProvider> provider;
  private final long contentLength;

  StreamBody(Optional<ContentStreamProvider> provider, long contentLength) {
    this.provider = provider;
    this.contentLength = contentLength;
  }

  @Override
  public Bytes read() throws IOException {
    if (provider.isEmpty()) {
      return Bytes.EMPTY;
    }
    try (InputStream in = provider.get().newStream()) {
      return contentLength < 0 ? Bytes.readAll(in) : readExactly(in);
    }
  }

  private Bytes readExactly(InputStream in) throws IOException {
    List<Bytes> parts = new ArrayList<>(1);
    long left = contentLength;
    while (left > 0) {
      byte[] part = new byte[(int) Math.min(left, LONGEST_ARRAY)];
      int read = in.readNBytes(part, 0, part.length);
      left -= read;
      if (read < part.length) {
        // The server waits for the rest until somebody's patience ends: the client's, in most
        // set-ups. The SDK itself notices first in versions that check the length.
        throw new SocketTimeoutException(
            "Read timed out: the request's body had only "
                + (contentLength - left)
                + " of the "
                + contentLength
                + " bytes of its Content-Length");
      }
      parts.add(Bytes.wrap(part));
    }
    return parts.size() == 1 ? parts.get(0) : Bytes.concat(parts);
  }
}
