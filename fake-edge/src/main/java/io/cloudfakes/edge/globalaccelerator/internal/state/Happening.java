package io.cloudfakes.edge.globalaccelerator.internal.state;

import java.time.Instant;

/** Something that happened to an accelerator or an address range, as AWS tells it. */
public record Happening(String message, Instant at) {}
