package io.cloudfakes.edge.globalaccelerator.internal.forward;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** One direction of a connection. */
final class HalfRelay {
  private static final int ROOM = 16 * 1024;

  private final SocketChannel from;
  private final SocketChannel to;
  private final ByteBuffer onItsWay = ByteBuffer.allocate(ROOM);
  private boolean ended;
  private boolean over;

  HalfRelay(SocketChannel from, SocketChannel to) {
    this.from = from;
    this.to = to;
  }

  /** Reads and writes until one side has nothing more or takes nothing more. */
  void move() throws IOException {
    boolean moved = true;
    while (moved && !over) {
      moved = false;
      if (!ended && onItsWay.hasRemaining()) {
        int read = from.read(onItsWay);
        ended = read < 0;
        moved = read > 0;
      }
      onItsWay.flip();
      moved |= to.write(onItsWay) > 0;
      onItsWay.compact();
      if (ended && onItsWay.position() == 0) {
        to.shutdownOutput();
        over = true;
      }
    }
  }

  boolean isOver() {
    return over;
  }

  /** What it waits for at the side it reads. */
  int reading() {
    return !ended && onItsWay.hasRemaining() ? SelectionKey.OP_READ : 0;
  }

  /** What it waits for at the side it writes. */
  int writing() {
    return onItsWay.position() > 0 ? SelectionKey.OP_WRITE : 0;
  }
}
