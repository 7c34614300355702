package io.cloudfakes.edge.globalaccelerator;

/** Why a connection goes to the endpoint group it goes to. */
public enum RouteReason {
  /** It is the group nearest to the client. */
  NEAREST,
  /** The traffic dials of nearer groups did not take it. */
  DIALED,
  /** The group it was for has no healthy endpoint with a weight; dials do not count then. */
  FAILED_OVER,
  /** No endpoint near is healthy: it goes to any endpoint of the nearest group. */
  FAILED_OPEN,
  /** It is the destination that the port of a custom routing accelerator leads to. */
  MAPPED
}
