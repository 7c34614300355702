package io.cloudfakes.dns.internal.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** Takes and answers datagrams until its channel is closed. */
final class UdpLoop implements Runnable {
  private static final int LARGEST_DATAGRAM = 65_535;

  private final DatagramChannel channel;
  private final Responder responder;
  private final ByteBuffer in = ByteBuffer.allocateDirect(LARGEST_DATAGRAM);

  UdpLoop(DatagramChannel channel, Responder responder) {
    this.channel = channel;
    this.responder = responder;
  }

  @Override
  public void run() {
    while (channel.isOpen()) {
      next();
    }
  }

  private void next() {
    try {
      in.clear();
      InetSocketAddress client = (InetSocketAddress) channel.receive(in);
      in.flip();
      byte[] packet = new byte[in.remaining()];
      in.get(packet);
      byte[] answer = responder.respond(packet, client.getAddress(), false);
      if (answer.length > 0) {
        channel.send(ByteBuffer.wrap(answer), client);
      }
    } catch (IOException e) {
      // Closed, and then the loop ends; or a client that went away, and then the next is served.
    }
  }
}
