package io.cloudfakes.transport.inprocess;

import io.cloudfakes.protocol.BodyWatch;
import io.cloudfakes.protocol.Bytes;
import java.io.FilterInputStream;
import java.io.IOException;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.Abortable;

/**
 * A reply's body as a stream that fails where a connection would: past the bytes that arrived when
 * fewer arrived than promised, and everywhere once it is aborted.
 */
final class ReplyStream extends FilterInputStream implements Abortable {
  private final long promised;
  private final long arriving;
  private final @Nullable BodyWatch watch;
  private volatile boolean aborted;

  ReplyStream(Bytes arriving, long promised, @Nullable BodyWatch watch) {
    super(arriving.inputStream());
    this.arriving = arriving.length();
    this.promised = promised;
    this.watch = watch;
    if (watch != null) {
      watch.opened();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int count) throws IOException {
    checkOpen();
    int read = super.read(into, offset, count);
    if (read < 0) {
      ended();
      checkWhole();
    } else if (arriving == promised && super.available() == 0) {
      ended();
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    checkOpen();
    return super.skip(count);
  }

  @Override
  public void close() throws IOException {
    ended();
    super.close();
  }

  private void ended() {
    if (watch != null) {
      watch.ended();
    }
  }

  private void checkOpen() throws SocketException {
    if (aborted) {
      throw new SocketException("Socket closed");
    }
  }

  private void checkWhole() throws IOException {
    if (arriving < promised) {
      throw new IOException(
          "Premature end of Content-Length delimited message body (expected: "
              + promised
              + "; received: "
              + arriving
              + ")");
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void abort() {
    aborted = true;
    ended();
  }
}
