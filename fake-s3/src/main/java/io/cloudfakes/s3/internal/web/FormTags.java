package io.cloudfakes.s3.internal.web;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.Protocols;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.PutObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.Tagging;

/** The tags of a form, which are a document there. */
final class FormTags {
  private FormTags() {}

  /**
   * As the header {@code x-amz-tagging} writes them.
   *
   * @throws io.cloudfakes.AwsErrorException {@code MalformedXML} when it is no such document
   */
  static String asHeader(String document) {
    PutObjectTaggingRequest.Builder builder = PutObjectTaggingRequest.builder();
    Protocols.s3().readRequest(builder, new Nothing(), Map.of(), Bytes.utf8(document));
    Tagging tagging = builder.build().tagging();
    if (tagging == null) {
      return "";
    }
    return tagging.tagSet().stream()
        .map(tag -> Urls.component(tag.key()) + "=" + Urls.component(tag.value()))
        .collect(Collectors.joining("&"));
  }

  /** A request that says nothing beside its document. */
  private record Nothing() implements HttpRequest {
    @Override
    public String method() {
      return "PUT";
    }

    @Override
    public String scheme() {
      return "http";
    }

    @Override
    public String host() {
      return "";
    }

    @Override
    public String path() {
      return "/";
    }

    @Override
    public Map<String, List<String>> query() {
      return Map.of();
    }

    @Override
    public @Nullable String header(String name) {
      return null;
    }

    @Override
    public List<String> headers(String name) {
      return List.of();
    }

    @Override
    public void forEachHeader(BiConsumer<String, String> line) {}

    @Override
    public Bytes body() {
      return Bytes.EMPTY;
    }
  }
}
