package io.cloudfakes.transport.client;

import io.cloudfakes.transport.Receiver;
import io.cloudfakes.transport.inprocess.InProcessAsyncHttpClient;
import io.cloudfakes.transport.inprocess.InProcessHttpClient;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.auth.scheme.NoAuthAuthScheme;
import software.amazon.awssdk.http.auth.spi.scheme.AuthScheme;
import software.amazon.awssdk.identity.spi.Identity;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * Makes clients of the AWS SDK that talk to one world. They sign with the world's clock, try again
 * as often as the SDK does by default but never wait in between, and take nothing from the
 * machine's profile files. Closing them is up to who asked for them.
 */
public final class Clients implements AutoCloseable {
  /** Set for every call of a client that was made here, so that it can be told from others. */
  public static final ExecutionAttribute<Boolean> HANDED_OUT =
      new ExecutionAttribute<>("io.cloudfakes.HandedOut");

  /** A profile file with nothing in it, so that the machine's own is not read. */
  private static final ProfileFile NO_PROFILES = ProfileFile.aggregator().build();

  private static final ScheduledExecutorService CALLER_RUNS = new CallerRuns();

  private final Clock clock;
  private final @Nullable URI endpoint;
  private final @Nullable SdkHttpClient http;
  private final @Nullable SdkAsyncHttpClient asyncHttp;
  private final List<ClientProvider> providers;
  private final boolean realTime;
  private final CompletionThreads completionThreads = new CompletionThreads();

  private Clients(
      Clock clock,
      @Nullable URI endpoint,
      @Nullable SdkHttpClient http,
      @Nullable SdkAsyncHttpClient asyncHttp,
      boolean realTime) {
    this.realTime = realTime;
    this.clock = clock;
    this.endpoint = endpoint;
    this.http = http;
    this.asyncHttp = asyncHttp;
    this.providers = new ArrayList<>();
    ServiceLoader.load(ClientProvider.class).forEach(providers::add);
  }

  /**
   * Clients that have no network: they call AWS's real host names, and the receiver answers, on the
   * caller's thread. Asynchronous clients have no threads either: their futures are complete when
   * they return them.
   */
  public static Clients inProcess(Receiver receiver, Clock clock) {
    return new Clients(
        clock,
        null,
        new InProcessHttpClient(receiver),
        new InProcessAsyncHttpClient(receiver),
        false);
  }

  /**
   * Clients that call the world's endpoint over the loopback network, through the HTTP client the
   * SDK finds on the class path.
   *
   * @param endpoint for example {@code http://127.0.0.1:40123}
   */
  public static Clients overSocket(URI endpoint, Clock clock) {
    return new Clients(clock, endpoint, null, null, false);
  }

  /** Clients of an endpoint that is no world's: as {@link #overSocket}, but in real time. */
  public static Clients elsewhere(URI endpoint) {
    return new Clients(Clock.systemUTC(), endpoint, null, null, true);
  }

  /** Clients of AWS itself, with the SDK's own way to credentials, region and everything else. */
  public static Clients ofAws() {
    return new Clients(Clock.systemUTC(), null, null, null, true);
  }

  /**
   * The executor of what the SDK wants done later, which does it at once on the caller's thread.
   */
  public static ScheduledExecutorService callerRuns() {
    return CALLER_RUNS;
  }

  /** The world's clock. */
  public Clock clock() {
    return clock;
  }

  /** The endpoint to call in place of AWS's; null in process. */
  public @Nullable URI endpoint() {
    return endpoint;
  }

  /**
   * Makes a client.
   *
   * @param type a client interface of the SDK, synchronous or not, for example {@code
   *     S3AsyncClient}, or a type that a {@link ClientProvider} makes
   * @throws IllegalArgumentException when it is neither; the message lists what there is
   */
  public <C> C create(Class<C> type, ClientSettings settings) {
    Recipe recipe = Recipe.of(type);
    if (recipe.isClient()) {
      return type.cast(build(recipe, settings, builder -> {}));
    }
    for (ClientProvider provider : providers) {
      if (provider.types().contains(type)) {
        return provider.create(type, this, settings);
      }
    }
    throw Injectable.cannotMake(type, providers);
  }

  /** Makes a client with the default settings. */
  public <C> C create(Class<C> type) {
    return create(type, ClientSettings.defaults());
  }

  /**
   * Makes a client with settings of its own.
   *
   * @param type a client interface of the SDK
   * @param more told the client's builder last, which is of the type that {@code type}'s {@code
   *     builder()} returns
   */
  public <C> C create(
      Class<C> type, ClientSettings settings, Consumer<? super AwsClientBuilder<?, ?>> more) {
    Recipe recipe = Recipe.of(type);
    if (!recipe.isClient()) {
      throw Injectable.cannotMake(type, providers);
    }
    return type.cast(build(recipe, settings, more));
  }

  private Object build(
      Recipe recipe, ClientSettings settings, Consumer<? super AwsClientBuilder<?, ?>> more) {
    AwsClientBuilder<?, ?> builder = recipe.newBuilder(endpoint == null);
    if (realTime && endpoint == null) {
      builder.overrideConfiguration(o -> o.putExecutionAttribute(HANDED_OUT, true));
      more.accept(builder);
      return builder.build();
    }
    builder.region(Region.of(settings.region()));
    builder.credentialsProvider(StaticCredentialsProvider.create(settings.credentials()));
    builder.defaultsMode(DefaultsMode.LEGACY);
    builder.dualstackEnabled(false);
    builder.fipsEnabled(false);
    builder.overrideConfiguration(override());
    builder.addPlugin(configuration -> adjust(configuration, recipe, settings));
    if (endpoint != null) {
      builder.endpointOverride(endpoint);
    }
    if (http != null && builder instanceof AwsSyncClientBuilder<?, ?> sync) {
      sync.httpClient(http);
    }
    if (asyncHttp != null && builder instanceof AwsAsyncClientBuilder<?, ?> async) {
      async.httpClient(asyncHttp);
      completeOn(async, Runnable::run);
    }
    if (asyncHttp == null && builder instanceof AwsAsyncClientBuilder<?, ?> async) {
      SdkAsyncHttpClient.Builder<?> found = ErrorsInOrder.found(completionThreads);
      if (found != null) {
        async.httpClientBuilder(found);
        completeOn(async, completionThreads);
      }
    }
    more.accept(builder);
    return builder.build();
  }

  private static void completeOn(AwsAsyncClientBuilder<?, ?> builder, Executor executor) {
    builder.asyncConfiguration(
        c -> c.advancedOption(SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, executor));
  }

  private ClientOverrideConfiguration override() {
    ClientOverrideConfiguration.Builder override =
        ClientOverrideConfiguration.builder()
            .defaultProfileFile(NO_PROFILES)
            .defaultProfileName("default")
            .putExecutionAttribute(HANDED_OUT, true);
    if (http != null) {
      override.scheduledExecutorService(CALLER_RUNS);
    }
    if (endpoint != null) {
      // An address can have no prefix either.
      override.putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true);
    }
    return override.build();
  }

  /**
   * Run by the SDK when a client's configuration is complete, so that it starts from the service's
   * own defaults: the only public way to learn them.
   */
  private void adjust(
      SdkServiceClientConfiguration.Builder configuration, Recipe recipe, ClientSettings settings) {
    if (endpoint == null && configuration.endpointOverride() != null) {
      // Set for other programs by aws.endpointUrl or AWS_ENDPOINT_URL: not meant for this client.
      configuration.endpointOverride(recipe.realEndpoint(settings.region()));
    }
    configuration.overrideConfiguration(
        override -> {
          RetryStrategy own = override.retryStrategy();
          if (own != null && !realTime) {
            override.retryStrategy(NoWaiting.of(own));
          }
        });
    for (AuthScheme<?> scheme : List.copyOf(configuration.authSchemes().values())) {
      if (!scheme.schemeId().equals(NoAuthAuthScheme.SCHEME_ID)) {
        configuration.putAuthScheme(onClock(scheme));
      }
    }
  }

  private <T extends Identity> AuthScheme<T> onClock(AuthScheme<T> scheme) {
    return new WorldClock<>(scheme, clock);
  }

  /** Lets go of the threads that clients over the socket share; closing the clients is separate. */
  @Override
  public void close() {
    completionThreads.close();
  }

  @Override
  public String toString() {
    return endpoint == null ? "clients in process" : "clients of " + endpoint;
  }
}
