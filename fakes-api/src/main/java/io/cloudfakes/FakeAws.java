package io.cloudfakes;

import io.cloudfakes.link.Links;
import io.cloudfakes.service.Service;
import io.cloudfakes.service.Store;

/** One simulated AWS: the world. */
public final class FakeAws implements AutoCloseable {
  private final Links links = new Links();
  private final java.util.Map<String, Object> stores = new java.util.LinkedHashMap<>();

  /** The state of a service in this world, for fakes. */
  public <S> Store<S> store(Service<S> service) {
    if (stores.get(service.name()) instanceof Store<?> store) {
      @SuppressWarnings("unchecked")
      Store<S> typed = (Store<S>) store;
      return typed;
    }
    throw new IllegalArgumentException("This world has no fake of " + service);
  }

  /** Where fakes register what others may reach them by. */
  public Links links() {
    return links;
  }

  @Override
  public void close() {}
}
