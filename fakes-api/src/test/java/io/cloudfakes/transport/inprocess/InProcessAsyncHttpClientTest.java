package io.cloudfakes.transport.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.transport.Reply;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.http.SdkCancellationException;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;
import software.amazon.awssdk.http.async.SdkHttpContentPublisher;

class InProcessAsyncHttpClientTest {
  /** Hands out the parts it was told, as asked for, and remembers what was done to it. */
  private static final class Parts implements SdkHttpContentPublisher, Subscription {
    final List<ByteBuffer> left = new ArrayList<>();
    final boolean completes;
    boolean cancelled;
    Subscriber<? super ByteBuffer> to = new Taker();

    Parts(boolean completes, String... parts) {
      this.completes = completes;
      for (String part : parts) {
        left.add(ByteBuffer.wrap(part.getBytes(StandardCharsets.UTF_8)));
      }
    }

    @Override
    public Optional<Long> contentLength() {
      return Optional.empty();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
      to = subscriber;
      subscriber.onSubscribe(this);
    }

    @Override
    public void request(long n) {
      for (long i = 0; i < n && !left.isEmpty() && !cancelled; i++) {
        to.onNext(left.remove(0));
      }
      if (completes && !cancelled) {
        to.onComplete();
      }
    }

    @Override
    public void cancel() {
      cancelled = true;
    }
  }

  /** What the SDK is told, in order. */
  private static final class Told implements SdkAsyncHttpResponseHandler {
    final List<String> events = new ArrayList<>();
    final Taker taker;

    Told(Taker taker) {
      this.taker = taker;
    }

    @Override
    public void onHeaders(SdkHttpResponse headers) {
      events.add("headers " + headers.statusCode());
    }

    @Override
    public void onStream(Publisher<ByteBuffer> given) {
      given.subscribe(taker);
    }

    @Override
    public void onError(Throwable error) {
      events.add("error " + error);
    }
  }

  /** A subscriber that asks when it is told to. */
  private static class Taker implements Subscriber<ByteBuffer> {
    final List<ByteBuffer> taken = new ArrayList<>();
    final List<String> ends = new ArrayList<>();
    long first = Long.MAX_VALUE;
    Subscription subscription = NONE;

    @Override
    public void onSubscribe(Subscription given) {
      subscription = given;
      if (first > 0) {
        given.request(first);
      }
      assertThat(taken).as("nothing before onSubscribe returned").isEmpty();
    }

    @Override
    public void onNext(ByteBuffer buffer) {
      assertThat(ends).isEmpty();
      taken.add(buffer);
    }

    @Override
    public void onError(Throwable failure) {
      ends.add(failure.toString());
    }

    @Override
    public void onComplete() {
      ends.add("complete");
    }

    long bytes() {
      return taken.stream().mapToLong(ByteBuffer::remaining).sum();
    }
  }

  private static final Subscription NONE =
      new Subscription() {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
      };

  private final Taker taker = new Taker();
  private final Told told = new Told(taker);

  private CompletableFuture<Void> execute(
      Scripted world, SdkHttpContentPublisher body, String... headers) {
    SdkHttpFullRequest.Builder request =
        SdkHttpFullRequest.builder()
            .method(SdkHttpMethod.PUT)
            .protocol("https")
            .host("s3.amazonaws.com")
            .encodedPath("/b/k");
    for (int i = 0; i < headers.length; i += 2) {
      request.putHeader(headers[i], headers[i + 1]);
    }
    return new InProcessAsyncHttpClient(world)
        .execute(
            AsyncExecuteRequest.builder()
                .request(request.build())
                .requestContentPublisher(body)
                .responseHandler(told)
                .build());
  }

  @Test
  void everything_happens_on_the_callers_thread_before_execute_returns() {
    Scripted world = Scripted.replying(Scripted.answer(200, Bytes.utf8("reply")));
    CompletableFuture<Void> done = execute(world, new Parts(true, "he", "l", "lo"));

    assertThat(world.bodies.get(0).utf8()).isEqualTo("hello");
    assertThat(world.threads).containsExactly(Thread.currentThread());
    assertThat(told.events).containsExactly("headers 200");
    assertThat(taker.bytes()).isEqualTo(5);
    assertThat(taker.ends).containsExactly("complete");
    assertThat(done).isCompleted();
  }

  @Test
  void what_goes_past_the_content_length_is_not_taken() {
    Scripted world = Scripted.replying(Scripted.answer(200));
    Parts parts = new Parts(true, "abc", "def", "ghi");
    execute(world, parts, "Content-Length", "5").join();

    assertThat(world.bodies.get(0).utf8()).isEqualTo("abcde");
    assertThat(parts.cancelled).isTrue();
  }

  @Test
  void a_body_shorter_than_its_content_length_fails_as_with_the_network_client() {
    Scripted world = Scripted.replying(Scripted.answer(200));
    CompletableFuture<Void> done = execute(world, new Parts(true, "abc"), "Content-Length", "5");

    assertThat(done).isCompletedExceptionally();
    assertThat(told.events)
        .containsExactly(
            "error java.lang.IllegalStateException: Request content was only 3 bytes, but the"
                + " specified content-length was 5 bytes.");
    assertThat(world.requests).isEmpty();
  }

  @Test
  void a_slow_body_is_waited_for_without_holding_the_caller() throws InterruptedException {
    Scripted world = Scripted.replying(Scripted.answer(200));
    Parts parts = new Parts(false);
    CompletableFuture<Void> done = execute(world, parts);
    assertThat(done).isNotDone();

    Thread other =
        new Thread(
            () -> {
              parts.to.onNext(ByteBuffer.wrap(new byte[4]));
              parts.to.onComplete();
            });
    other.start();
    other.join();

    assertThat(done).isCompleted();
    assertThat(world.threads).containsExactly(other);
  }

  @Test
  void the_reply_is_handed_over_only_as_asked_for() {
    taker.first = 0;
    CompletableFuture<Void> done =
        execute(
            Scripted.replying(Scripted.answer(200, Bytes.wrap(new byte[200_000]))),
            new Parts(true));
    assertThat(taker.taken).isEmpty();

    taker.subscription.request(1);
    assertThat(taker.taken).hasSize(1);
    taker.subscription.request(2);
    assertThat(taker.taken).hasSize(3);
    assertThat(done).isNotDone();
    taker.subscription.request(7);
    assertThat(taker.bytes()).isEqualTo(200_000);
    assertThat(taker.ends).containsExactly("complete");
    assertThat(done).isCompleted();
  }

  @Test
  void asking_from_inside_on_next_does_not_grow_the_stack() {
    List<Integer> depths = new ArrayList<>();
    Taker greedy =
        new Taker() {
          @Override
          public void onNext(ByteBuffer buffer) {
            super.onNext(buffer);
            depths.add(Thread.currentThread().getStackTrace().length);
            subscription.request(1);
          }
        };
    greedy.first = 1;
    new ReplyPublisher(Bytes.wrap(new byte[1_000_000]), 1_000_000, failure -> {}).subscribe(greedy);

    assertThat(greedy.bytes()).isEqualTo(1_000_000);
    assertThat(depths.get(depths.size() - 1)).isEqualTo(depths.get(0));
  }

  @Test
  void asking_for_nothing_is_an_error() {
    taker.first = 0;
    CompletableFuture<Void> done =
        execute(Scripted.replying(Scripted.answer(200, Bytes.utf8("x"))), new Parts(true));
    taker.subscription.request(0);

    assertThat(taker.ends)
        .singleElement()
        .asString()
        .startsWith("java.lang.IllegalArgumentException");
    taker.subscription.request(1);
    assertThat(taker.ends).hasSize(1);
    assertThat(done).isCompletedExceptionally();
  }

  @Test
  void after_a_cancel_nothing_more_is_said() {
    taker.first = 1;
    CompletableFuture<Void> done =
        execute(
            Scripted.replying(Scripted.answer(200, Bytes.wrap(new byte[200_000]))),
            new Parts(true));
    taker.subscription.cancel();
    taker.subscription.request(5);

    assertThat(taker.taken).hasSize(1);
    assertThat(taker.ends).isEmpty();
    assertThat(told.events).containsExactly("headers 200");
    assertThat(done)
        .failsWithin(java.time.Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(SdkCancellationException.class);
  }

  @Test
  void a_second_subscriber_is_refused() {
    ReplyPublisher publisher = new ReplyPublisher(Bytes.utf8("x"), 1, failure -> {});
    publisher.subscribe(taker);
    Taker second = new Taker();
    publisher.subscribe(second);

    assertThat(second.ends)
        .singleElement()
        .asString()
        .startsWith("java.lang.IllegalStateException");
  }

  @Test
  void what_a_subscriber_does_to_its_buffers_does_not_touch_the_content() {
    Bytes content = Bytes.utf8("stored");
    execute(Scripted.replying(Scripted.answer(200, content)), new Parts(true)).join();
    taker.taken.get(0).array()[0] = 'X';

    assertThat(content.utf8()).isEqualTo("stored");
  }

  @Test
  void giving_up_while_the_body_is_sent_stops_its_publisher() {
    Scripted world = Scripted.replying(Scripted.answer(200));
    Parts parts = new Parts(false, "abc");
    CompletableFuture<Void> done = execute(world, parts);
    done.completeExceptionally(new CancellationException("enough"));
    parts.to.onComplete();

    assertThat(parts.cancelled).isTrue();
    assertThat(world.requests).isEmpty();
    assertThat(told.events)
        .containsExactly("error java.util.concurrent.CancellationException: enough");
  }

  @Test
  void giving_up_while_the_reply_is_read_ends_it() {
    taker.first = 1;
    CompletableFuture<Void> done =
        execute(
            Scripted.replying(Scripted.answer(200, Bytes.wrap(new byte[200_000]))),
            new Parts(true));
    done.completeExceptionally(new CancellationException("enough"));

    assertThat(taker.ends).containsExactly("java.util.concurrent.CancellationException: enough");
    assertThat(told.events)
        .containsExactly("headers 200", "error java.util.concurrent.CancellationException: enough");
  }

  @Test
  void a_truncated_reply_fails_after_the_bytes_that_arrived() {
    CompletableFuture<Void> done =
        execute(
            Scripted.replying(
                new Reply.Truncated(Scripted.response(200, Bytes.wrap(new byte[100])), 60)),
            new Parts(true));

    assertThat(taker.bytes()).isEqualTo(60);
    assertThat(taker.ends)
        .containsExactly(
            "java.io.IOException: Response had content-length of 100 bytes, but only received 60"
                + " bytes before the connection was closed.");
    assertThat(done).isCompletedExceptionally();
  }

  @Test
  void a_reset_and_a_hang_are_failures_of_the_connection() {
    assertThat(execute(Scripted.replying(new Reply.Reset("fault #1")), new Parts(true)))
        .failsWithin(java.time.Duration.ZERO)
        .withThrowableThat()
        .withCauseExactlyInstanceOf(SocketException.class);
    assertThat(execute(Scripted.replying(new Reply.Hang()), new Parts(true)))
        .failsWithin(java.time.Duration.ZERO)
        .withThrowableThat()
        .withCauseExactlyInstanceOf(IOException.class)
        .withMessageContaining("Read timed out");
  }
}
