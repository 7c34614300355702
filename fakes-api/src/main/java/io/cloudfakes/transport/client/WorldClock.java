package io.cloudfakes.transport.client;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.http.auth.spi.scheme.AuthScheme;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignRequest;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignedRequest;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.Identity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.IdentityProviders;

/** An authentication scheme that signs with the world's clock in place of the machine's. */
record WorldClock<T extends Identity>(AuthScheme<T> scheme, Clock clock) implements AuthScheme<T> {
  @Override
  public String schemeId() {
    return scheme.schemeId();
  }

  @Override
  public IdentityProvider<T> identityProvider(IdentityProviders providers) {
    return scheme.identityProvider(providers);
  }

  @Override
  public HttpSigner<T> signer() {
    return new Signer<>(scheme.signer(), clock);
  }

  private record Signer<T extends Identity>(HttpSigner<T> signer, Clock clock)
      implements HttpSigner<T> {
    @Override
    public SignedRequest sign(SignRequest<? extends T> request) {
      return signer.sign(now(request));
    }

    @Override
    public CompletableFuture<AsyncSignedRequest> signAsync(AsyncSignRequest<? extends T> request) {
      return signer.signAsync(now(request));
    }

    private <I extends T> SignRequest<I> now(SignRequest<I> request) {
      return request.toBuilder().putProperty(HttpSigner.SIGNING_CLOCK, clock).build();
    }

    private <I extends T> AsyncSignRequest<I> now(AsyncSignRequest<I> request) {
      return request.toBuilder().putProperty(HttpSigner.SIGNING_CLOCK, clock).build();
    }
  }
}
