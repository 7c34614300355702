package io.cloudfakes.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Hits at an edge over the loopback network: what one busy client gets through the endpoint. */
public class CloudFrontOverSocket {
  private static final int CONNECTIONS = 16;
  private static final int HITS = 512;
  private static final int BODY = 1 << 10;

  /** A client that keeps one request under way on each of its connections, as browsers do. */
  @State(Scope.Benchmark)
  public static class Browsers {
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer answer = ByteBuffer.allocateDirect(1 << 14);
    private ByteBuffer request = ByteBuffer.allocate(0);

    @Setup(Level.Trial)
    public void open(CloudFrontHits.Edge edge) throws IOException {
      byte[] text =
          ("GET /a.txt HTTP/1.1\r\nHost: " + edge.host + "\r\nAccept: */*\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII);
      request = ByteBuffer.allocateDirect(text.length).put(text).flip();
      URI endpoint = edge.aws.endpoint();
      for (int i = 0; i < CONNECTIONS; i++) {
        SocketChannel channel =
            SocketChannel.open(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channels.add(channel);
        ask(channel);
      }
    }

    private void ask(SocketChannel channel) throws IOException {
      ByteBuffer asked = request.duplicate();
      while (asked.hasRemaining()) {
        channel.write(asked);
      }
    }

    /** Takes a whole answer, its headers and its body. */
    private void take(SocketChannel channel) throws IOException {
      answer.clear();
      int end = -1;
      while (end < 0 || answer.position() < end + BODY) {
        if (channel.read(answer) < 0) {
          throw new IOException("The endpoint has closed a connection");
        }
        if (end < 0) {
          end = headersEnd();
        }
      }
      if (answer.get(9) != '2') {
        throw new IOException("Not a hit: " + StandardCharsets.US_ASCII.decode(answer.flip()));
      }
    }

    private int headersEnd() {
      for (int i = 3; i < answer.position(); i++) {
        if (answer.get(i) == '\n' && answer.get(i - 1) == '\r' && answer.get(i - 2) == '\n') {
          return i + 1;
        }
      }
      return -1;
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
      for (SocketChannel channel : channels) {
        channel.close();
      }
    }
  }

  /** Answers taken and as many requests sent; its time is one answer's share of the batch's. */
  @Benchmark
  @OperationsPerInvocation(HITS)
  public int hit(Browsers browsers) throws IOException {
    for (int i = 0; i < HITS; i++) {
      SocketChannel channel = browsers.channels.get(i % CONNECTIONS);
      browsers.take(channel);
      browsers.ask(channel);
    }
    return HITS;
  }
}
