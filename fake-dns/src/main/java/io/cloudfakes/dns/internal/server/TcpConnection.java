package io.cloudfakes.dns.internal.server;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/** One client's connection: messages with two octets of length before each (RFC 7766). */
final class TcpConnection {
  private static final int LARGEST = 65_535;

  private final SocketChannel channel;
  private final Responder responder;
  private final InetAddress client;
  private final ByteBuffer in = ByteBuffer.allocate(2 + LARGEST);
  private final Deque<ByteBuffer> out = new ArrayDeque<>();

  TcpConnection(SocketChannel channel, Responder responder) throws IOException {
    this.channel = channel;
    this.responder = responder;
    this.client = channel.socket().getInetAddress();
  }

  /** Reads and writes what can be without waiting. */
  void serve(SelectionKey key) throws IOException {
    if (key.isWritable()) {
      write();
    }
    // Who does not take answers gets no further questions read.
    if (out.isEmpty() && key.isReadable()) {
      if (channel.read(in) < 0) {
        channel.close();
        return;
      }
      answerWhole();
      write();
    }
    key.interestOps(out.isEmpty() ? SelectionKey.OP_READ : SelectionKey.OP_WRITE);
  }

  private void answerWhole() {
    in.flip();
    while (in.remaining() >= 2) {
      int length = in.getShort(in.position()) & 0xFFFF;
      if (in.remaining() < 2 + length) {
        break;
      }
      in.getShort();
      byte[] packet = new byte[length];
      in.get(packet);
      byte[] answer = responder.respond(packet, client, true);
      if (answer.length > 0) {
        ByteBuffer framed = ByteBuffer.allocate(2 + answer.length);
        framed.putShort((short) answer.length).put(answer).flip();
        out.add(framed);
      }
    }
    in.compact();
  }

  private void write() throws IOException {
    while (!out.isEmpty()) {
      ByteBuffer next = out.element();
      channel.write(next);
      if (next.hasRemaining()) {
        return;
      }
      out.remove();
    }
  }
}
