package io.cloudfakes.bench;

import io.cloudfakes.FakeAws;
import io.cloudfakes.dns.FakeDns;
import io.cloudfakes.dns.NameServers;
import io.cloudfakes.dns.Route53Limits;
import io.cloudfakes.dns.Route53Options;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;

/** Answers for a weighted name in zones of growing size, in process and over UDP. */
public class DnsAnswers {
  private static final int BATCH = 500;
  private static final int IN_FLIGHT = 64;
  private static final int ANSWERS = 1000;

  /** A zone with a pair of weighted records at w, and plain ones beside. */
  @State(Scope.Benchmark)
  public static class ShopZone {
    @Param({"1000", "10000", "100000"})
    int records;

    FakeAws aws;
    NameServers dns;
    Message query;
    InetAddress resolver;

    @Setup(Level.Trial)
    public void fill() throws IOException {
      Route53Limits limits = Route53Limits.defaults().withRecordsPerZone(2 * records);
      aws = FakeAws.builder().option(Route53Options.defaults().withLimits(limits)).create();
      FakeDns fake = aws.fake(FakeDns.class);
      dns = fake.dns();
      Route53Client client = aws.directClient(Route53Client.class);
      String zone = fake.createZone("shop.test").id();
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        changes.add(weighted(i));
      }
      for (int i = 0; i < records - 4; i++) {
        changes.add(plain(i));
        if (changes.size() >= BATCH) {
          change(client, zone, changes);
        }
      }
      change(client, zone, changes);
      query =
          Message.newQuery(Record.newRecord(Name.fromString("w.shop.test."), Type.A, DClass.IN));
      resolver = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 53});
    }

    @TearDown(Level.Trial)
    public void close() {
      aws.close();
    }

    private static void change(Route53Client client, String zone, List<Change> changes) {
      List<Change> batch = List.copyOf(changes);
      client.changeResourceRecordSets(b -> b.hostedZoneId(zone).changeBatch(c -> c.changes(batch)));
      changes.clear();
    }

    private static Change plain(int number) {
      return Change.builder()
          .action(ChangeAction.CREATE)
          .resourceRecordSet(
              s ->
                  s.name("host-" + number + ".shop.test")
                      .type("A")
                      .ttl(60L)
                      .resourceRecords(r -> r.value("192.0.2.1")))
          .build();
    }

    private static Change weighted(int number) {
      return Change.builder()
          .action(ChangeAction.CREATE)
          .resourceRecordSet(
              s ->
                  s.name("w.shop.test")
                      .type("A")
                      .setIdentifier("w" + number)
                      .weight(10L)
                      .ttl(60L)
                      .resourceRecords(r -> r.value("192.0.2." + number)))
          .build();
    }
  }

  /** A client of the UDP port that keeps several questions under way, as a resolver does. */
  @State(Scope.Benchmark)
  public static class UdpClient {
    DatagramChannel channel;
    ByteBuffer question;
    ByteBuffer answer = ByteBuffer.allocateDirect(4096);

    @Setup(Level.Trial)
    public void open(ShopZone zone) throws IOException {
      channel = DatagramChannel.open();
      channel.connect(zone.dns.address());
      byte[] wire = zone.query.toWire();
      question = ByteBuffer.allocateDirect(wire.length).put(wire).flip();
      for (int i = 0; i < IN_FLIGHT; i++) {
        channel.write(question.duplicate());
      }
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
      channel.close();
    }
  }

  @Benchmark
  public Message answerInProcess(ShopZone zone) {
    return zone.dns.answer(zone.query, zone.resolver);
  }

  /** Answers taken and as many questions sent; its time is one answer's share of the batch's. */
  @Benchmark
  @OperationsPerInvocation(ANSWERS)
  public int answerOverUdp(UdpClient client) throws IOException {
    int octets = 0;
    for (int i = 0; i < ANSWERS; i++) {
      client.answer.clear();
      octets += client.channel.read(client.answer);
      client.channel.write(client.question.duplicate());
    }
    return octets;
  }
}
