package io.cloudfakes.s3.internal.web;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.DerivedContext;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** The call a form came with, as the {@code PutObject} it amounts to sees it. */
record FormCall(CallContext origin, FormRequest form, PutObjectRequest asPut)
    implements DerivedContext {
  @Override
  public Optional<SdkRequest> request() {
    return Optional.of(asPut);
  }

  @Override
  public Bytes body() {
    return form.body();
  }

  @Override
  public HttpRequest http() {
    return form;
  }

  /** The form is the whole of the call, so what is done once for either is done once for both. */
  @Override
  public <T> T once(String name, Supplier<T> work) {
    return origin.once(name, work);
  }
}
