package io.cloudfakes.s3;

import io.cloudfakes.transport.client.ClientProvider;
import io.cloudfakes.transport.client.ClientSettings;
import io.cloudfakes.transport.client.Clients;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
import software.amazon.awssdk.services.s3.multipart.MultipartConfiguration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.transfer.s3.S3TransferManager;

/**
 * Makes what stands beside S3's clients: {@link S3Presigner}, and {@code S3TransferManager} when
 * its library is on the class path.
 */
public final class S3Clients implements ClientProvider {
  @Override
  public List<Class<?>> types() {
    List<Class<?>> types = new ArrayList<>();
    types.add(S3Presigner.class);
    try {
      types.add(Transfers.type());
    } catch (NoClassDefFoundError e) {
      // The library is optional: without it nobody can ask for the type.
      return types;
    }
    return types;
  }

  @Override
  public <C> C create(Class<C> type, Clients clients, ClientSettings settings) {
    return type == S3Presigner.class
        ? type.cast(PresignerOnClock.create(clients, settings))
        : type.cast(Transfers.create(clients, settings));
  }

  /** Apart, so that the optional library is only needed by who asks for it. */
  private static final class Transfers {
    private static final String PARALLEL = ".ParallelConfiguration";

    static Class<?> type() {
      return S3TransferManager.class;
    }

    static S3TransferManager create(Clients clients, ClientSettings settings) {
      S3AsyncClient s3 =
          clients.create(
              S3AsyncClient.class,
              settings,
              builder ->
                  ((S3AsyncClientBuilder) builder)
                      .multipartEnabled(true)
                      .multipartConfiguration(partsInTurn()));
      S3TransferManager.Builder builder = S3TransferManager.builder().s3Client(s3);
      if (clients.endpoint() == null) {
        builder.executor(Runnable::run); // In process everything happens on the caller's thread.
      }
      return builder.build();
    }

    /**
     * Downloads to a file ask for one part after another. The SDK's parallel ones ask for fifty
     * parts ahead and cancel when the first reply says that there is one part; a reply as fast as
     * ours can come while they still ask, and a download then fails now and then with a {@code
     * NullPointerException} of the SDK's own. In turn the order of the calls is also the same in
     * every run.
     */
    private static MultipartConfiguration partsInTurn() {
      MultipartConfiguration.Builder builder = MultipartConfiguration.builder();
      try {
        Class<?> parallel = Class.forName(MultipartConfiguration.class.getPackageName() + PARALLEL);
        Object one = parallel.getMethod("builder").invoke(null);
        one = one.getClass().getMethod("maxInFlightParts", int.class).invoke(one, 1);
        Object configuration = one.getClass().getMethod("build").invoke(one);
        MultipartConfiguration.Builder.class
            .getMethod("parallelConfiguration", parallel)
            .invoke(builder, configuration);
      } catch (ClassNotFoundException e) {
        return builder.build(); // An SDK before 2.35 has no parallel downloads.
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("This SDK's ParallelConfiguration is not known", e);
      }
      return builder.build();
    }
  }
}
