package io.cloudfakes.transport.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * The reading side of a watched connection. It also closes a connection whose client has ended it
 * while no call is being answered: half an HTTP/2 preface followed by the end would otherwise be
 * kept open until it is found silent.
 */
final class GuardedSource extends AbstractStreamSourceConduit<StreamSourceConduit> {
  private final Guard guard;

  GuardedSource(StreamSourceConduit next, Guard guard) {
    super(next);
    this.guard = guard;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    return (int) seen(super.read(into));
  }

  @Override
  public long read(ByteBuffer[] into, int offset, int count) throws IOException {
    return seen(super.read(into, offset, count));
  }

  @Override
  public long transferTo(long count, ByteBuffer through, StreamSinkChannel target)
      throws IOException {
    return seen(super.transferTo(count, through, target));
  }

  private long seen(long bytes) {
    if (bytes > 0) {
      guard.read();
    } else if (bytes < 0 && !guard.answering()) {
      // Later, when whoever reads has seen the end itself.
      StreamConnection connection = guard.connection();
      connection.getIoThread().execute(() -> IoUtils.safeClose(connection));
    }
    return bytes;
  }
}
