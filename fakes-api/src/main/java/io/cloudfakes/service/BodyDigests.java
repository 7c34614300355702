package io.cloudfakes.service;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.RunningDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The digests of one call's body that its operation will ask for, computed while the body comes in.
 * A transport that has the body at once computes none: then the operation does, if it comes to
 * that.
 */
public final class BodyDigests {
  private final Map<String, RunningDigest> running = new LinkedHashMap<>();
  private final Map<String, byte[]> values = new LinkedHashMap<>();

  /** Adds one more to compute. */
  public BodyDigests with(String name, RunningDigest digest) {
    running.put(name, digest);
    return this;
  }

  public boolean isEmpty() {
    return running.isEmpty();
  }

  /** Takes the next run of the body in. */
  public void update(Bytes run) {
    running.values().forEach(run::updateTo);
  }

  /** Says that no more is coming. */
  public void end() {
    running.forEach((name, digest) -> values.put(name, digest.value()));
    running.clear();
  }

  /** The digest of that name of the whole body; null when it was not computed on the way. */
  public byte @Nullable [] value(String name) {
    byte[] known = values.get(name);
    return known == null ? null : known.clone();
  }
}
