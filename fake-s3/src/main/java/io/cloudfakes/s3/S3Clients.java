package io.cloudfakes.s3;

import io.cloudfakes.transport.client.ClientProvider;
import io.cloudfakes.transport.client.ClientSettings;
import io.cloudfakes.transport.client.Clients;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
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
    static Class<?> type() {
      return S3TransferManager.class;
    }

    static S3TransferManager create(Clients clients, ClientSettings settings) {
      S3AsyncClient s3 =
          clients.create(
              S3AsyncClient.class,
              settings,
              builder -> ((S3AsyncClientBuilder) builder).multipartEnabled(true));
      S3TransferManager.Builder builder = S3TransferManager.builder().s3Client(s3);
      if (clients.endpoint() == null) {
        builder.executor(Runnable::run); // In process everything happens on the caller's thread.
      }
      return builder.build();
    }
  }
}
