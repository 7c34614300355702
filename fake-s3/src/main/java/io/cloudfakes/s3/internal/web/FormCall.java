package io.cloudfakes.s3.internal.web;

import io.cloudfakes.iam.AccountDirectory;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.link.Links;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.seed.Ids;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** The call a form came with, as the {@code PutObject} it amounts to sees it. */
record FormCall(CallContext call, FormRequest form, PutObjectRequest asPut) implements CallContext {
  @Override
  public Optional<SdkRequest> request() {
    return Optional.of(asPut);
  }

  @Override
  public Caller caller() {
    return call.caller();
  }

  @Override
  public AccountDirectory accounts() {
    return call.accounts();
  }

  @Override
  public Bytes body() {
    return form.body();
  }

  @Override
  public HttpRequest http() {
    return form;
  }

  @Override
  public Map<String, String> trailers() {
    return Map.of();
  }

  @Override
  public String action() {
    return call.action();
  }

  @Override
  public String account() {
    return call.account();
  }

  @Override
  public String region() {
    return call.region();
  }

  @Override
  public @Nullable String accessKeyId() {
    return call.accessKeyId();
  }

  @Override
  public Instant now() {
    return call.now();
  }

  @Override
  public Ids ids() {
    return call.ids();
  }

  @Override
  public String requestId() {
    return call.requestId();
  }

  @Override
  public Links links() {
    return call.links();
  }

  @Override
  public <T> T options(Class<T> type) {
    return call.options(type);
  }

  @Override
  public <T> T once(String name, Supplier<T> work) {
    return call.once(name, work);
  }
}
