package io.cloudfakes.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A service's table of contents: every action of AWS's model on one line, modelled or refused.
 *
 * @param <S> the service's state
 */
public final class ActionTable<S> {
  private final String modelPackage;
  private final Map<String, Action<S>> byName = new LinkedHashMap<>();
  private volatile @Nullable Map<String, String> otherNames;

  ActionTable(String modelPackage) {
    this.modelPackage = modelPackage;
  }

  /** A modelled action of a protocol that names the action itself (JSON, Query). */
  public ActionTable<S> action(String name, Supplier<? extends Operation<?, ?, S>> operation) {
    return put(name, null, Action.Stream.NONE, operation);
  }

  /** A modelled action, with its {@link Route}. */
  public ActionTable<S> action(
      String name, String route, Supplier<? extends Operation<?, ?, S>> operation) {
    return put(name, route, Action.Stream.NONE, operation);
  }

  /** A modelled action whose request body is a stream. */
  public ActionTable<S> upload(
      String name, String route, Supplier<? extends Operation<?, ?, S>> operation) {
    return put(name, route, Action.Stream.IN, operation);
  }

  /** A modelled action whose reply body is a stream. */
  public ActionTable<S> download(
      String name, String route, Supplier<? extends Operation<?, ?, S>> operation) {
    return put(name, route, Action.Stream.OUT, operation);
  }

  /** An action of the model that is answered with 501 {@code NotImplemented}. */
  public ActionTable<S> refused(String name) {
    return put(name, null, Action.Stream.NONE, null);
  }

  /** An action of the model, with its route, that is answered with 501 {@code NotImplemented}. */
  public ActionTable<S> refused(String name, String route) {
    return put(name, route, Action.Stream.NONE, null);
  }

  /** All actions in the order of the table. */
  public Collection<Action<S>> actions() {
    return java.util.Collections.unmodifiableCollection(byName.values());
  }

  /** The action of that name; null when the table has none. */
  public @Nullable Action<S> find(String name) {
    return byName.get(name);
  }

  /**
   * The action of a request class; null when the table has none.
   *
   * @param sdkName the class's simple name without {@code Request}, which is the action's but for
   *     the case of abbreviations
   */
  public @Nullable Action<S> findOfSdk(String sdkName) {
    Action<S> found = byName.get(sdkName);
    return found != null ? found : byName.get(otherNames().getOrDefault(sdkName, ""));
  }

  /** The names that the SDK spells in another way, by its spelling. */
  private Map<String, String> otherNames() {
    Map<String, String> known = otherNames;
    if (known == null) {
      known = new HashMap<>();
      for (Action<S> action : byName.values()) {
        known.put(action.sdkName(), action.name());
      }
      otherNames = known;
    }
    return known;
  }

  List<Action<S>> routed() {
    return byName.values().stream().filter(action -> action.route() != null).toList();
  }

  private ActionTable<S> put(
      String name,
      @Nullable String route,
      Action.Stream stream,
      @Nullable Supplier<? extends Operation<?, ?, S>> operation) {
    Action<S> action =
        new Action<>(
            name, route == null ? null : Route.parse(route), stream, operation, modelPackage);
    if (byName.put(name, action) != null) {
      throw new IllegalStateException("The action " + name + " stands twice in the table");
    }
    return this;
  }
}
