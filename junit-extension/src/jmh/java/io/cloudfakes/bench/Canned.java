package io.cloudfakes.bench;

import io.cloudfakes.FakeAws;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.transport.Receiver;
import io.cloudfakes.transport.Reply;
import io.cloudfakes.transport.client.Clients;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The floor: a receiver that gives one reply to everything, at once. */
record Canned(Reply reply) implements Receiver {
  @Override
  public Reply receive(HttpRequest request) {
    // Whoever answers, an HTTP client sends the body, and reading it is what makes the SDK compute
    // its check sums.
    Bytes unused = request.body();
    return reply;
  }

  /** The world's own reply to that call, kept. */
  static <C> Canned replyOf(FakeAws aws, Class<C> client, Consumer<C> call) {
    AtomicReference<Reply> last = new AtomicReference<>();
    Receiver world = doorOf(aws);
    Receiver listening =
        request -> {
          Reply reply = world.receive(request);
          last.set(reply);
          return reply;
        };
    call.accept(Clients.inProcess(listening, aws.clock()).create(client, aws.settings()));
    return new Canned(last.get());
  }

  /**
   * The floor of a call: a client to whose every call the world's reply to that one is read back.
   */
  static <C> C floor(FakeAws aws, Class<C> client, Consumer<C> call) {
    return replyOf(aws, client, call).client(aws, client);
  }

  /** A client made as the world makes its own, on top of this receiver. */
  private <C> C client(FakeAws aws, Class<C> client) {
    return Clients.inProcess(this, aws.clock()).create(client, aws.settings());
  }

  /** The head of the world's pipeline, which no user needs and so none is given. */
  static Receiver doorOf(FakeAws aws) {
    try {
      Method receiver = FakeAws.class.getDeclaredMethod("receiver");
      receiver.setAccessible(true);
      return (Receiver) receiver.invoke(aws);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("FakeAws has no receiver() any more", e);
    }
  }
}
