package io.cloudfakes.dns.internal.server;

import java.net.InetAddress;

/** What answers packets. */
@FunctionalInterface
public interface Responder {
  /** What is sent when nothing is. */
  byte[] SILENCE = new byte[0];

  /**
   * The answer to a packet.
   *
   * @return {@link #SILENCE} for none
   */
  byte[] respond(byte[] packet, InetAddress client, boolean tcp);
}
