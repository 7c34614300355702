package io.cloudfakes.internal;

import io.cloudfakes.link.HttpOrigins;
import io.cloudfakes.link.NameResolution;
import io.cloudfakes.link.OriginCaller;
import io.cloudfakes.link.OriginException;
import io.cloudfakes.link.OriginException.Kind;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.OutgoingRequest;
import io.cloudfakes.transport.Reply;
import io.cloudfakes.transport.socket.LoopbackClient;
import io.cloudfakes.transport.socket.LoopbackOnly;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings HTTP requests to the hosts of a world, and to servers on this machine. */
public final class Origins implements HttpOrigins, AutoCloseable {
  private final World world;
  private final LoopbackClient loopback = new LoopbackClient();

  Origins(World world) {
    this.world = world;
  }

  @Override
  public HttpResponse send(OutgoingRequest request) throws OriginException {
    if (isOfWorld(request)) {
      return whole(world.receiver().receive(request));
    }
    try {
      return loopback.send(request, address(request.target().getHost()));
    } catch (SocketTimeoutException e) {
      throw new OriginException(Kind.TIMED_OUT, String.valueOf(e.getMessage()));
    } catch (ConnectException e) {
      throw new OriginException(Kind.UNREACHABLE, String.valueOf(e.getMessage()));
    } catch (OriginException e) {
      throw e;
    } catch (IOException e) {
      throw new OriginException(Kind.BROKEN, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public HttpResponse send(OutgoingRequest request, OriginCaller caller) throws OriginException {
    return isOfWorld(request)
        ? whole(world.receiver().receive(new CalledRequest(request, caller)))
        : send(request);
  }

  /** The same, failing as the JDK's HTTP client does. */
  public HttpResponse sendAsHttpClient(OutgoingRequest request) throws IOException {
    try {
      return send(request);
    } catch (OriginException e) {
      throw switch (e.kind()) {
        case UNREACHABLE -> new ConnectException(e.getMessage());
        case TIMED_OUT -> new HttpTimeoutException("request timed out");
        case BROKEN -> e;
      };
    }
  }

  /** What is sent to this machine goes there, whatever its Host says: a proxy may leave that on. */
  private boolean isOfWorld(OutgoingRequest request) {
    return !LoopbackOnly.host(request.target().getHost()) && world.identification().knows(request);
  }

  private static HttpResponse whole(Reply reply) throws OriginException {
    if (reply instanceof Reply.Answer answer) {
      return answer.response();
    }
    if (reply instanceof Reply.Hang) {
      throw new OriginException(Kind.TIMED_OUT, "Read timed out");
    }
    if (reply instanceof Reply.Truncated truncated) {
      HttpResponse response = truncated.response();
      throw OriginException.brokenOff(
          response.body(response.body().slice(0, truncated.bytes())).breakingOff());
    }
    throw new OriginException(Kind.BROKEN, "Connection reset");
  }

  private InetAddress address(String host) throws OriginException {
    InetAddress address = loopback(host);
    if (address == null) {
      throw new OriginException(
          Kind.UNREACHABLE,
          "The host '"
              + host
              + "' is neither one of this world nor on this machine. Give the world a name for it"
              + " (a record in a hosted zone, an alias of a distribution, a custom domain), or use"
              + " a server at 127.0.0.1");
    }
    return address;
  }

  private @Nullable InetAddress loopback(String host) {
    if (LoopbackOnly.host(host)) {
      return literal(host);
    }
    List<InetAddress> known =
        world
            .links()
            .find(NameResolution.class)
            .map(names -> names.addresses(host))
            .orElse(List.of());
    for (InetAddress address : known) {
      if (address.isLoopbackAddress()) {
        return address;
      }
    }
    return null;
  }

  private static InetAddress literal(String host) {
    try {
      return InetAddress.getByName(host.equals("localhost") ? "127.0.0.1" : host);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(host + " is a loopback address", e);
    }
  }

  @Override
  public void close() {
    loopback.close();
  }
}
