package io.cloudfakes;

import io.cloudfakes.service.Service;
import java.util.List;
import java.util.Optional;

/**
 * How a fake joins every world: found by {@link java.util.ServiceLoader}, so putting the module on
 * the class path is all it takes.
 */
public interface FakeProvider {
  /** The fake's public type, by which tests ask for it. */
  Class<? extends Fake> type();

  /** The services it answers for. */
  List<Service<?>> services();

  /**
   * The record of its options, with a public static method {@code defaults()}; empty when there is
   * nothing to set. So a world described in a file can set them by name.
   */
  default Optional<Class<?>> optionsType() {
    return Optional.empty();
  }

  /**
   * Makes the fake of one world: takes its {@link FakeAws#store stores} and registers its {@link
   * FakeAws#links links}. Called once a world, when it is made or forked.
   */
  Fake create(FakeAws world);
}
