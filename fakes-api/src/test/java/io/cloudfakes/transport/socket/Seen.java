package io.cloudfakes.transport.socket;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.transport.Receiver;
import io.cloudfakes.transport.Reply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What a request was, as text and bytes; and receivers that keep it. */
record Seen(
    String method,
    String path,
    String host,
    Map<String, List<String>> query,
    Bytes body,
    String thread) {

  static Seen of(HttpRequest request) {
    return new Seen(
        request.method(),
        request.path(),
        request.host(),
        request.query(),
        request.body(),
        Thread.currentThread().getName());
  }

  /** Answers each request with its own body, and keeps it. */
  static final class Echo implements Receiver {
    final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();

    @Override
    public Reply receive(HttpRequest request) {
      Seen one = Seen.of(request);
      seen.add(one);
      return new Reply.Answer(new HttpResponse(200).add("x-path", one.path()).body(one.body()));
    }
  }

  static Reply.Answer answer(String body) {
    return new Reply.Answer(new HttpResponse(200).body(Bytes.utf8(body)));
  }
}
