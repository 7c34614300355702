package io.cloudfakes.s3;

import io.cloudfakes.transport.client.ClientSettings;
import io.cloudfakes.transport.client.Clients;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.presigner.PresignRequest;
import software.amazon.awssdk.awscore.presigner.PresignedRequest;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.utils.builder.SdkBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/**
 * The SDK's presigner with its URLs signed again by the world's clock. The SDK's own reads the
 * machine's clock in a place nothing can reach, so what it made is taken apart and signed by the
 * SDK's public signer at the world's time; URL, headers and expiry are otherwise its own.
 */
record PresignerOnClock(S3Presigner presigner, AwsCredentialsIdentity credentials, Clock clock)
    implements InvocationHandler {
  private static final String ALGORITHM = "X-Amz-Algorithm";
  private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

  static S3Presigner create(Clients clients, ClientSettings settings) {
    S3Presigner.Builder builder =
        S3Presigner.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(StaticCredentialsProvider.create(settings.credentials()))
            .serviceConfiguration(configuration());
    if (clients.endpoint() != null) {
      builder.endpointOverride(clients.endpoint());
    }
    InvocationHandler handler =
        new PresignerOnClock(builder.build(), settings.credentials(), clients.clock());
    return (S3Presigner)
        Proxy.newProxyInstance(
            S3Presigner.class.getClassLoader(), new Class<?>[] {S3Presigner.class}, handler);
  }

  // The presigner's own default, but for the machine's profile file; the setting has no successor.
  @SuppressWarnings("deprecation")
  private static S3Configuration configuration() {
    return S3Configuration.builder()
        .profileFile(() -> ProfileFile.aggregator().build())
        .checksumValidationEnabled(false)
        .build();
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(proxy, method, arguments);
    }
    Object argument = arguments == null || arguments.length != 1 ? null : arguments[0];
    boolean presigns = argument instanceof PresignRequest;
    if (!presigns && method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    Object made;
    try {
      made = method.invoke(presigner, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
    return argument instanceof PresignRequest asked && made instanceof PresignedRequest url
        ? signedAgain(asked, url)
        : made;
  }

  private @Nullable Object ofObject(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "S3Presigner of a simulated AWS";
    };
  }

  private Object signedAgain(PresignRequest asked, PresignedRequest url) {
    if (!url.httpRequest()
        .firstMatchingRawQueryParameter(ALGORITHM)
        .equals(Optional.of("AWS4-HMAC-SHA256"))) {
      throw new UnsupportedOperationException(
          "Only Signature Version 4 URLs can be presigned here, not those of multi-region access"
              + " points or directory buckets");
    }
    Instant now = clock.instant();
    Duration validity = asked.signatureDuration();
    Object builder = ((ToCopyableBuilder<?, ?>) url).toBuilder();
    PresignedRequest.Builder values = (PresignedRequest.Builder) builder;
    values.httpRequest(signed(url.httpRequest(), signer(asked), now, validity));
    values.expiration(now.plus(validity));
    return ((SdkBuilder<?, ?>) builder).build();
  }

  /** The credentials the request names for itself, else the presigner's. */
  private AwsCredentialsIdentity signer(PresignRequest asked) {
    return request(asked)
        .flatMap(AwsRequest::overrideConfiguration)
        .flatMap(AwsRequestOverrideConfiguration::credentialsIdentityProvider)
        .<AwsCredentialsIdentity>map(PresignerOnClock::resolve)
        .orElse(credentials);
  }

  private static AwsCredentialsIdentity resolve(
      IdentityProvider<? extends AwsCredentialsIdentity> provider) {
    return provider.resolveIdentity().join();
  }

  /** Each presign request has its own name for the request inside. */
  private static Optional<AwsRequest> request(PresignRequest asked) {
    for (Method method : asked.getClass().getMethods()) {
      if (method.getParameterCount() == 0
          && AwsRequest.class.isAssignableFrom(method.getReturnType())) {
        try {
          return Optional.of((AwsRequest) method.invoke(asked));
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException("The SDK's " + method + " failed", e);
        }
      }
    }
    return Optional.empty();
  }

  static SdkHttpRequest signed(
      SdkHttpRequest request, AwsCredentialsIdentity identity, Instant at, Duration validity) {
    String[] scope =
        request.firstMatchingRawQueryParameter("X-Amz-Credential").orElse("").split("/", -1);
    SdkHttpRequest.Builder bare = request.toBuilder();
    for (String parameter :
        new String[] {
          ALGORITHM,
          "X-Amz-Credential",
          "X-Amz-Date",
          "X-Amz-Expires",
          "X-Amz-Security-Token",
          "X-Amz-Signature",
          "X-Amz-SignedHeaders"
        }) {
      bare.removeQueryParameter(parameter);
    }
    return SIGNER
        .sign(
            SignRequest.builder(identity)
                .request(bare.build())
                .putProperty(
                    AwsV4FamilyHttpSigner.AUTH_LOCATION,
                    AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, validity)
                .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false)
                .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4HttpSigner.REGION_NAME, scope[scope.length - 3])
                .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(at, ZoneOffset.UTC))
                .build())
        .request();
  }
}
