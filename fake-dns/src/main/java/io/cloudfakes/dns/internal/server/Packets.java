package io.cloudfakes.dns.internal.server;

import io.cloudfakes.dns.internal.answer.Answered;
import io.cloudfakes.dns.internal.answer.Answering;
import java.io.IOException;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;

/** Packets to messages and back: whatever comes, an answer, FORMERR or silence. */
public final class Packets implements Responder {
  private static final int HEADER = 12;

  private final Messages messages;

  public Packets(Messages messages) {
    this.messages = messages;
  }

  /** What answers messages. */
  @FunctionalInterface
  public interface Messages {
    /** The answer; null for none. */
    @Nullable Answered answer(Message query, InetAddress client, boolean tcp);
  }

  @Override
  public byte[] respond(byte[] packet, InetAddress client, boolean tcp) {
    // Answering answers would let two servers talk for ever.
    if (packet.length < HEADER || (packet[2] & 0x80) != 0) {
      return SILENCE;
    }
    try {
      return answered(packet, client, tcp);
    } catch (RuntimeException e) {
      // A packet must not end the server, whatever it does to the code behind.
      Message failure = Answering.malformed(id(packet), opcode(packet));
      failure.getHeader().setRcode(Rcode.SERVFAIL);
      return failure.toWire();
    }
  }

  private byte[] answered(byte[] packet, InetAddress client, boolean tcp) {
    Message query;
    try {
      query = new Message(packet);
    } catch (IOException | RuntimeException e) {
      return Answering.malformed(id(packet), opcode(packet)).toWire();
    }
    Answered answered = messages.answer(query, client, tcp);
    if (answered == null) {
      return SILENCE;
    }
    return tcp ? answered.overTcp() : answered.overUdp(query);
  }

  private static int id(byte[] packet) {
    return (packet[0] & 0xFF) << 8 | (packet[1] & 0xFF);
  }

  private static int opcode(byte[] packet) {
    return packet[2] >> 3 & 0xF;
  }
}
