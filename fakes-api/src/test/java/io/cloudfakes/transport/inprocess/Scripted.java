package io.cloudfakes.transport.inprocess;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.transport.Receiver;
import io.cloudfakes.transport.Reply;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A receiver that gives the replies it was told, the last one again and again. */
public final class Scripted implements Receiver {
  /** The requests that came, and the threads they came on. */
  public final List<HttpRequest> requests = new ArrayList<>();

  public final List<Bytes> bodies = new ArrayList<>();
  public final List<Thread> threads = new ArrayList<>();
  private final Deque<Reply> replies = new ArrayDeque<>();

  public static Scripted replying(Reply... replies) {
    Scripted scripted = new Scripted();
    scripted.replies.addAll(List.of(replies));
    return scripted;
  }

  public static Reply answer(int status, String... headers) {
    return answer(status, Bytes.EMPTY, headers);
  }

  public static Reply answer(int status, Bytes body, String... headers) {
    return new Reply.Answer(response(status, body, headers));
  }

  public static HttpResponse response(int status, Bytes body, String... headers) {
    HttpResponse response = new HttpResponse(status).body(body);
    for (int i = 0; i < headers.length; i += 2) {
      response.add(headers[i], headers[i + 1]);
    }
    return response;
  }

  @Override
  public Reply receive(HttpRequest request) {
    requests.add(request);
    threads.add(Thread.currentThread());
    bodies.add(request.body());
    return replies.size() > 1 ? replies.remove() : replies.element();
  }
}
