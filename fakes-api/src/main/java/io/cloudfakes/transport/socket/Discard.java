package io.cloudfakes.transport.socket;

import io.undertow.server.ServerConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.conduits.ConduitStreamSourceChannel;

/** Throws away what a client sends on a connection that will never answer, until it leaves. */
final class Discard implements ChannelListener<ConduitStreamSourceChannel> {
  private final ServerConnection connection;
  private final ByteBuffer scratch = ByteBuffer.allocate(4096);

  Discard(ServerConnection connection) {
    this.connection = connection;
  }

  @Override
  public void handleEvent(ConduitStreamSourceChannel source) {
    try {
      int read;
      do {
        scratch.clear();
        read = source.read(scratch);
      } while (read > 0);
      if (read < 0) {
        IoUtils.safeClose(connection);
      }
    } catch (IOException e) {
      IoUtils.safeClose(connection);
    }
  }
}
