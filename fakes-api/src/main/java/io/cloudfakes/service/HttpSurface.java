package io.cloudfakes.service;

import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service answers in plain HTTP beside the actions of its model: browsers' preflights,
 * websites, form uploads, function URLs, the distributions of a CDN. Set with {@link
 * Service.Builder#http}.
 *
 * <p>Such requests go the way of every call: they stand in the call log with the name of their
 * {@link HttpAction}, faults strike them by that name, they have a request id, a moment of the
 * world's clock, and commit through the same store. What they have not is an SDK request object.
 *
 * <p>A request is looked at in this order:
 *
 * <ol>
 *   <li>a service that {@link #owns} the request's host gets it, whatever target or signature it
 *       carries: those are the business of whoever is behind that host;
 *   <li>otherwise the service is told by target, signature and host as for any call;
 *   <li>the service's surface may {@link #find} an action for it;
 *   <li>otherwise the routes of the service's table are asked.
 * </ol>
 *
 * <p>An object of this type has no state: it is shared by all worlds.
 *
 * @param <S> the service's state
 */
public interface HttpSurface<S> {
  /**
   * Whether the host is one on which the service answers plain HTTP, by its form or by what the
   * state says of it (a custom domain, for example). Asked for every call of the world: keep it
   * cheap.
   *
   * @param host as in the request, with its port
   */
  boolean owns(String host, S state);

  /**
   * The same, where not all that is asked of a host is plain HTTP: the management API of WebSocket
   * APIs has the hosts of their stages.
   */
  default boolean owns(HttpRequest request, S state) {
    return owns(request.host(), state);
  }

  /**
   * The action for a request to this service; null to leave it to the table of contents. What is
   * wrong with the request is for the action to say when it decides: nothing is logged yet here.
   */
  @Nullable HttpAction<S> find(HttpRequest request, S state);

  /** The names its actions can have, by which faults strike them. */
  default List<String> actionNames() {
    return List.of();
  }

  /**
   * Adds what a reply needs beside what its action gave, as {@code Access-Control-*} headers do:
   * asked for every reply of the service, refusals too, before it is sent.
   */
  default void complete(HttpRequest request, HttpResponse response, S state) {}
}
