package io.cloudfakes.transport.inprocess;

import io.cloudfakes.protocol.Bytes;
import java.io.FilterInputStream;
import java.io.IOException;
import java.net.SocketException;
import software.amazon.awssdk.http.Abortable;

/**
 * A reply's body as a stream that fails where a connection would: past the bytes that arrived when
 * fewer arrived than promised, and everywhere once it is aborted.
 */
final class ReplyStream extends FilterInputStream implements Abortable {
  private final long promised;
  private final long arriving;
  private volatile boolean aborted;

  ReplyStream(Bytes arriving, long promised) {
    super(arriving.inputStream());
    this.arriving = arriving.length();
    this.promised = promised;
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
      checkWhole();
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    checkOpen();
    return super.skip(count);
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
  }
}
