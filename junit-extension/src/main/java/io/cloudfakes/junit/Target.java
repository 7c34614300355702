package io.cloudfakes.junit;

import io.cloudfakes.FakeAwsOptions;
import io.cloudfakes.transport.client.ClientSettings;
import io.cloudfakes.transport.client.Clients;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What tests are run against in place of their worlds: AWS itself, or an endpoint. Said by {@code
 * -Dcloudfakes.target}; it has clients and nothing else.
 */
final class Target implements Contexts.Kept {
  static final String PARAMETER = "cloudfakes.target";

  private static final String AWS = "aws";

  private final @Nullable URI endpoint;
  private final Clients clients;
  private final Map<Class<?>, Object> made = new LinkedHashMap<>();

  private Target(@Nullable URI endpoint) {
    this.endpoint = endpoint;
    this.clients = endpoint == null ? Clients.ofAws() : Clients.elsewhere(endpoint);
  }

  static boolean isSet(ExtensionContext context) {
    return said(context).isPresent();
  }

  private static Optional<String> said(ExtensionContext context) {
    return context.getConfigurationParameter(PARAMETER).map(String::trim).filter(s -> !s.isEmpty());
  }

  /** The target of the run of tests; null when each has its world. */
  static @Nullable Target of(ExtensionContext context) {
    return said(context)
        .map(
            said ->
                Contexts.shared(context.getRoot(), Target.class, type -> new Target(read(said))))
        .orElse(null);
  }

  private static @Nullable URI read(String said) {
    if (said.equals(AWS)) {
      return null;
    }
    URI endpoint = said.matches("https?://.+") ? URI.create(said) : null;
    if (endpoint == null) {
      throw new ExtensionConfigurationException(
          "-D"
              + PARAMETER
              + " is \"aws\" or the URL of an endpoint such as http://127.0.0.1:4566, not \""
              + said
              + "\"");
    }
    return endpoint;
  }

  /**
   * A client of it: with the SDK's own credentials and region for AWS, with those of the test's
   * options for an endpoint.
   */
  synchronized Object client(Class<?> type, FakeAwsOptions options) {
    return made.computeIfAbsent(
        type, t -> clients.create(t, ClientSettings.defaults().withRegion(options.region())));
  }

  /**
   * Where it is.
   *
   * @throws IllegalArgumentException when it is AWS, which has an endpoint for each service
   */
  URI endpoint() {
    URI known = endpoint;
    if (known == null) {
      throw refused("one @Endpoint for all services");
    }
    return known;
  }

  /** The refusal of something that only a world has. */
  IllegalArgumentException refused(String what) {
    return new IllegalArgumentException(
        what
            + " belongs to a simulated AWS, but this run is against "
            + this
            + " (-D"
            + PARAMETER
            + "). Leave it out, or mark the test with @SimulatedOnly.");
  }

  @Override
  public void close() {
    made.values()
        .forEach(
            client -> {
              try {
                ((AutoCloseable) client).close();
              } catch (Exception e) {
                throw new IllegalStateException("A client could not be closed: " + client, e);
              }
            });
    clients.close();
  }

  @Override
  public String toString() {
    return endpoint == null ? "AWS itself" : endpoint.toString();
  }
}
