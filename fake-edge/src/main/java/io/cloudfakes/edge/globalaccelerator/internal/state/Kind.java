package io.cloudfakes.edge.globalaccelerator.internal.state;

/** The two kinds of accelerators, whose actions do not know the other kind's. */
public enum Kind {
  STANDARD,
  CUSTOM_ROUTING
}
