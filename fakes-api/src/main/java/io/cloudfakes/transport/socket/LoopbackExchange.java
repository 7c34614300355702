package io.cloudfakes.transport.socket;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.OutgoingRequest;
import io.undertow.client.ClientCallback;
import io.undertow.client.ClientConnection;
import io.undertow.client.ClientExchange;
import io.undertow.client.ClientRequest;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.channels.StreamSourceChannel;

/**
 * One request and its reply. Everything but the wait happens on the connection's I/O thread, whose
 * channels they are: a server may have answered and left before the request is flushed, and two
 * threads would not agree on what that means.
 */
final class LoopbackExchange implements ClientCallback<ClientExchange> {
  private final OutgoingRequest request;
  private final Iterator<ByteBuffer> body;
  private final CompletableFuture<HttpResponse> reply = new CompletableFuture<>();
  private final AtomicInteger steps = new AtomicInteger();
  private final List<Bytes> received = new ArrayList<>();
  private ByteBuffer current = ByteBuffer.allocate(0);

  LoopbackExchange(OutgoingRequest request) {
    this.request = request;
    this.body = request.body().buffers().iterator();
  }

  /**
   * The whole reply.
   *
   * @param patience how many milliseconds nothing may come
   * @throws SocketTimeoutException when nothing came for longer
   * @throws IOException when the connection breaks
   */
  HttpResponse over(ClientConnection connection, long patience) throws IOException {
    connection.getIoThread().execute(() -> connection.sendRequest(head(), this));
    while (true) {
      int before = steps.get();
      try {
        return reply.get(patience, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (before == steps.get()) {
          throw new SocketTimeoutException("Read timed out");
        }
      } catch (ExecutionException e) {
        if (e.getCause() instanceof BrokenOffException broken) {
          throw broken;
        }
        throw new IOException(e.getCause() == null ? e : e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted while waiting for a reply", e);
      }
    }
  }

  private ClientRequest head() {
    String query = request.rawQuery();
    ClientRequest head =
        new ClientRequest()
            .setMethod(new HttpString(request.method()))
            .setPath(query.isEmpty() ? request.path() : request.path() + "?" + query);
    request.forEachHeader(
        (name, value) -> head.getRequestHeaders().add(new HttpString(name), value));
    head.getRequestHeaders().put(Headers.CONTENT_LENGTH, request.body().length());
    head.getRequestHeaders().put(Headers.CONNECTION, "close");
    return head;
  }

  @Override
  public void completed(ClientExchange exchange) {
    exchange.setResponseListener(
        new ClientCallback<>() {
          @Override
          public void completed(ClientExchange answered) {
            receive(answered);
          }

          @Override
          public void failed(IOException failure) {
            reply.completeExceptionally(failure);
          }
        });
    send(exchange.getRequestChannel());
  }

  @Override
  public void failed(IOException failure) {
    reply.completeExceptionally(failure);
  }

  private void send(StreamSinkChannel channel) {
    try {
      while (current.hasRemaining() || body.hasNext()) {
        if (!current.hasRemaining()) {
          current = body.next();
        } else if (channel.write(current) == 0) {
          whenReady(channel, this::send);
          return;
        }
        steps.incrementAndGet();
      }
      channel.shutdownWrites();
      flush(channel);
    } catch (IOException | RuntimeException e) {
      reply.completeExceptionally(e);
    }
  }

  private void flush(StreamSinkChannel channel) {
    try {
      if (!channel.flush()) {
        whenReady(channel, this::flush);
      }
    } catch (IOException | RuntimeException e) {
      reply.completeExceptionally(e);
    }
  }

  private static void whenReady(
      StreamSinkChannel channel, ChannelListener<StreamSinkChannel> next) {
    channel
        .getWriteSetter()
        .set(
            ready -> {
              ready.suspendWrites();
              next.handleEvent(ready);
            });
    channel.resumeWrites();
  }

  private void receive(ClientExchange exchange) {
    HttpResponse response = new HttpResponse(exchange.getResponse().getResponseCode());
    exchange
        .getResponse()
        .getResponseHeaders()
        .forEach(
            values ->
                values.forEach(value -> response.add(values.getHeaderName().toString(), value)));
    response.remove("Transfer-Encoding").remove("Connection");
    read(response, exchange.getResponseChannel());
  }

  private void read(HttpResponse response, @Nullable StreamSourceChannel channel) {
    try {
      while (channel != null) {
        steps.incrementAndGet();
        ByteBuffer buffer = ByteBuffer.allocate(LoopbackClient.BUFFER_BYTES);
        int count = channel.read(buffer);
        if (count == 0) {
          channel
              .getReadSetter()
              .set(
                  ready -> {
                    ready.suspendReads();
                    read(response, ready);
                  });
          channel.resumeReads();
          return;
        }
        if (count < 0) {
          break;
        }
        // What is kept for long must not hold on to the unused rest of the buffer.
        received.add(Bytes.wrap(Arrays.copyOf(buffer.array(), count)));
      }
      reply.complete(response.body(Bytes.concat(received)));
    } catch (IOException e) {
      reply.completeExceptionally(
          response.header("Content-Length") == null
              ? e
              : new BrokenOffException(response.body(Bytes.concat(received)).breakingOff()));
    } catch (RuntimeException e) {
      reply.completeExceptionally(e);
    }
  }
}
