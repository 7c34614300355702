package io.cloudfakes.transport.client;

import java.util.List;

/**
 * Adds types that can be injected like clients but are made in another way, for example a
 * presigner. Found by {@link java.util.ServiceLoader}.
 */
public interface ClientProvider {
  /**
   * What can be made here. Types of optional libraries that are not on the class path are left out.
   */
  List<Class<?>> types();

  /**
   * Makes one.
   *
   * @param type one of {@link #types()}
   * @param clients makes the clients the new one stands on
   */
  <C> C create(Class<C> type, Clients clients, ClientSettings settings);
}
