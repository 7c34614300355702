package io.cloudfakes.transport.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;

/** The writing side of a watched connection. */
final class GuardedSink extends AbstractStreamSinkConduit<StreamSinkConduit> {
  private final Guard guard;

  GuardedSink(StreamSinkConduit next, Guard guard) {
    super(next);
    this.guard = guard;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    return (int) seen(super.write(from));
  }

  @Override
  public long write(ByteBuffer[] from, int offset, int count) throws IOException {
    return seen(super.write(from, offset, count));
  }

  @Override
  public int writeFinal(ByteBuffer from) throws IOException {
    return (int) seen(super.writeFinal(from));
  }

  @Override
  public long writeFinal(ByteBuffer[] from, int offset, int count) throws IOException {
    return seen(super.writeFinal(from, offset, count));
  }

  private long seen(long bytes) {
    if (bytes > 0) {
      guard.moved();
    }
    return bytes;
  }
}
