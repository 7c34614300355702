package io.cloudfakes.link;

import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.OutgoingRequest;

/**
 * How one fake sends HTTP to another, as CloudFront does to its origins and API Gateway to its
 * backends. Every world has one among its links.
 *
 * <p>A host of this world (AWS's own host names, and those that a fake answers on: websites,
 * function URLs, stages, distributions and their aliases) is asked in process, through the pipeline
 * every call goes through, with its faults and its log. Any other host must be on this machine: a
 * loopback address, {@code localhost}, or a name that the world's name servers resolve to one.
 */
@FunctionalInterface
public interface HttpOrigins {
  /**
   * Sends a request and waits for the whole reply, on the caller's thread.
   *
   * @throws OriginException when there is none
   */
  HttpResponse send(OutgoingRequest request) throws OriginException;

  /**
   * The same, of a request that counts as signed by a service of AWS when it stays in this world.
   *
   * @throws OriginException when there is no reply
   */
  default HttpResponse send(OutgoingRequest request, OriginCaller caller) throws OriginException {
    return send(request);
  }
}
