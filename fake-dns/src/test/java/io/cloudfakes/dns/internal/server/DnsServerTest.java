package io.cloudfakes.dns.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.dns.internal.answer.TestServers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.ClientSubnetOption;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/** The name servers' port, by UDP and TCP, with good packets and bad ones. */
class DnsServerTest {
  /** More of them with {@code -Dcloudfakes.mutations=…}. */
  private static final int MUTATIONS =
      Math.max(100_000, Integer.getInteger("cloudfakes.mutations", 0));

  private static final int BATCH = 250;

  private final DnsServer server = DnsServer.open(0, TestServers.packets());

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void questions_are_answered_by_udp_and_by_tcp() throws IOException {
    for (boolean tcp : new boolean[] {false, true}) {
      Message answer = resolver(tcp).send(query("www.example.com.", Type.A));
      assertThat(answer.getSection(Section.ANSWER))
          .extracting(Record::rdataToString)
          .containsExactly("192.0.2.1");
    }
  }

  @Test
  void what_is_too_large_for_udp_comes_by_tcp() throws IOException {
    SimpleResolver udp = resolver(false);
    udp.setIgnoreTruncation(true);
    assertThat(udp.send(query("many.example.com.", Type.A)).getHeader().getFlag(Flags.TC)).isTrue();
    assertThat(resolver(false).send(query("many.example.com.", Type.A)).getSection(Section.ANSWER))
        .hasSize(200);
  }

  @Test
  void many_questions_may_share_a_connection_and_come_in_pieces() throws IOException {
    try (Socket socket = new Socket(server.address().getAddress(), server.address().getPort())) {
      socket.setTcpNoDelay(true);
      byte[] framed = framed(query("www.example.com.", Type.A).toWire());
      for (byte octet : framed) {
        socket.getOutputStream().write(octet);
        socket.getOutputStream().flush();
      }
      socket.getOutputStream().write(framed);
      socket.getOutputStream().write(framed);
      for (int i = 0; i < 3; i++) {
        assertThat(read(socket).getRcode()).isEqualTo(Rcode.NOERROR);
      }
    }
  }

  @Test
  void a_port_that_is_taken_is_said() {
    assertThatThrownBy(() -> DnsServer.open(server.address().getPort(), TestServers.packets()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(String.valueOf(server.address().getPort()));
  }

  @Test
  void whatever_comes_gets_a_legal_answer_or_silence() throws IOException {
    Packets packets = TestServers.packets();
    Random random = new Random(53);
    List<byte[]> seeds = seeds();
    int malformed = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] packet = mutated(seeds.get(random.nextInt(seeds.size())), random);
      byte[] answer = packets.respond(packet, server.address().getAddress(), i % 2 == 0);
      if (answer.length > 0) {
        Message message = new Message(answer);
        assertThat(message.getHeader().getFlag(Flags.QR)).isTrue();
        assertThat(message.getHeader().getID())
            .isEqualTo(((packet[0] & 0xFF) << 8) | (packet[1] & 0xFF));
        assertThat(message.getRcode()).isNotEqualTo(Rcode.SERVFAIL);
        malformed += message.getRcode() == Rcode.FORMERR ? 1 : 0;
      }
    }
    assertThat(malformed).isGreaterThan(1_000);
  }

  @Test
  void the_ports_survive_100_000_mutated_packets() throws IOException {
    Random random = new Random(54);
    List<byte[]> seeds = seeds();
    ByteBuffer in = ByteBuffer.allocate(65_535);
    try (DatagramChannel udp = DatagramChannel.open()) {
      udp.connect(server.address());
      udp.configureBlocking(false);
      for (int i = 0; i < MUTATIONS; i++) {
        byte[] packet = mutated(seeds.get(random.nextInt(seeds.size())), random);
        udp.write(ByteBuffer.wrap(packet));
        in.clear();
        while (udp.read(in) > 0) {
          in.flip();
          assertThat(in.get(2) & 0x80).as("an answer").isNotZero();
          in.clear();
        }
        if (i % 500 == 0) {
          sendByTcp(packet);
        }
      }
    }
    assertThat(server.alive()).isTrue();
    drained();
    questions_are_answered_by_udp_and_by_tcp();
  }

  @Test
  void a_tcp_connection_survives_100_000_mutated_packets() throws IOException {
    Random random = new Random(55);
    List<byte[]> seeds = seeds();
    try (Socket socket = new Socket(server.address().getAddress(), server.address().getPort())) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(20_000);
      for (int sent = 0; sent < MUTATIONS; sent += BATCH) {
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        for (int i = 0; i < BATCH; i++) {
          batch.write(framed(mutated(seeds.get(random.nextInt(seeds.size())), random)));
        }
        Message last = query("last-" + sent + ".example.com.", Type.A);
        batch.write(framed(last.toWire()));
        socket.getOutputStream().write(batch.toByteArray());
        Message answer;
        do {
          answer = read(socket);
          assertThat(answer.getHeader().getFlag(Flags.QR)).isTrue();
        } while (!last.getQuestion().equals(answer.getQuestion()));
        assertThat(answer.getRcode()).isEqualTo(Rcode.NXDOMAIN);
      }
    }
    assertThat(server.alive()).isTrue();
  }

  /** Asks until an answer comes: what waits at the port may have no room for one question more. */
  private void drained() throws IOException {
    SimpleResolver impatient = resolver(false);
    impatient.setTimeout(Duration.ofMillis(200));
    boolean answered = false;
    for (int i = 0; i < 100 && !answered; i++) {
      try {
        impatient.send(query("www.example.com.", Type.A));
        answered = true;
      } catch (IOException e) {
        answered = false; // The datagram was dropped on its way, as datagrams may be.
      }
    }
  }

  private void sendByTcp(byte[] packet) throws IOException {
    try (Socket socket = new Socket(server.address().getAddress(), server.address().getPort())) {
      socket.getOutputStream().write(framed(packet));
      socket.getOutputStream().write(framed(query("www.example.com.", Type.A).toWire()));
      // The answer to the mutated one may come first, or none.
      Message answer = read(socket);
      while (answer.getRcode() != Rcode.NOERROR || answer.getQuestion() == null) {
        answer = read(socket);
      }
    }
  }

  private static List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (String name :
        List.of("www.example.com.", "geo.example.com.", "x.wild.example.com.", "nothing.test.")) {
      for (int type : new int[] {Type.A, Type.ANY, Type.NS, Type.TXT}) {
        Message query = query(name, type);
        seeds.add(query.toWire());
        query.addRecord(
            new OPTRecord(
                1232,
                0,
                0,
                0,
                List.of(
                    new ClientSubnetOption(
                        24,
                        java.net.InetAddress.getByAddress(new byte[] {(byte) 198, 51, 100, 0})))),
            Section.ADDITIONAL);
        seeds.add(query.toWire());
        query.addRecord(new OPTRecord(512, 0, 1), Section.ADDITIONAL);
        seeds.add(query.toWire());
      }
    }
    return seeds;
  }

  private static byte[] mutated(byte[] seed, Random random) {
    byte[] packet = seed.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      switch (random.nextInt(6)) {
        case 0 -> packet[random.nextInt(packet.length)] = (byte) random.nextInt(256);
        case 1 -> packet[random.nextInt(packet.length)] ^= (byte) (1 << random.nextInt(8));
        case 2 -> packet = java.util.Arrays.copyOf(packet, random.nextInt(packet.length) + 1);
        case 3 -> packet = java.util.Arrays.copyOf(packet, packet.length + random.nextInt(40));
        case 4 -> {
          // A pointer, often to itself or forward: the compression loops of old.
          int at = random.nextInt(packet.length);
          packet[at] = (byte) 0xC0;
          if (at + 1 < packet.length) {
            packet[at + 1] = (byte) random.nextInt(packet.length);
          }
        }
        default -> {
          if (packet.length >= 12) {
            packet[5 + 2 * random.nextInt(4)] = (byte) random.nextInt(4);
          }
        }
      }
    }
    return packet;
  }

  private SimpleResolver resolver(boolean tcp) {
    SimpleResolver resolver =
        new SimpleResolver(
            new InetSocketAddress(server.address().getAddress(), server.address().getPort()));
    resolver.setTCP(tcp);
    resolver.setTimeout(Duration.ofSeconds(20));
    return resolver;
  }

  private static Message query(String name, int type) throws IOException {
    Message query = Message.newQuery(Record.newRecord(Name.fromString(name), type, DClass.IN));
    return query;
  }

  private static byte[] framed(byte[] message) {
    return ByteBuffer.allocate(2 + message.length)
        .putShort((short) message.length)
        .put(message)
        .array();
  }

  private static Message read(Socket socket) throws IOException {
    java.io.DataInputStream in = new java.io.DataInputStream(socket.getInputStream());
    byte[] message = new byte[in.readUnsignedShort()];
    in.readFully(message);
    return new Message(message);
  }
}
