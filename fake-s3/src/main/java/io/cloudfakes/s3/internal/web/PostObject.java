package io.cloudfakes.s3.internal.web;

import io.cloudfakes.AwsError;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.s3.internal.operation.object.PutObject;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpOutcome;
import io.cloudfakes.service.HttpSigning;
import io.cloudfakes.service.Outcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * A browser's upload of a file by a form. It writes what a {@link PutObject} with the form's fields
 * for headers writes. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/RESTObjectPOST.html">POST object</a>.
 *
 * @param form null when it could not be read
 * @param fault why it could not be read; null for no reason
 */
record PostObject(
    HttpRequest request,
    String bucket,
    @Nullable FormData form,
    PostSignature signature,
    @Nullable AwsError fault)
    implements HttpAction<S3State> {
  private static final PutObject PUT = new PutObject();
  private static final long MOST_BEFORE_FILE = 20_480;

  static PostObject of(HttpRequest request, String bucket) {
    String boundary = FormData.boundary(request.header("Content-Type"));
    if (boundary == null) {
      return refused(request, bucket, PostErrors.notAForm());
    }
    FormData form = FormData.parse(boundary, request.body());
    return form == null
        ? refused(request, bucket, PostErrors.malformed())
        : new PostObject(request, bucket, form, PostSignature.of(form), null);
  }

  private static PostObject refused(HttpRequest request, String bucket, AwsError fault) {
    return new PostObject(request, bucket, null, new PostSignature(null, null), fault);
  }

  @Override
  public String name() {
    return "PostObject";
  }

  @Override
  public String resource() {
    String key = form == null ? null : form.field("key");
    return key == null ? bucket : bucket + "/" + key;
  }

  @Override
  public HttpSigning signing() {
    return signature.signed() == null
        ? HttpSigning.NONE
        : new HttpSigning.Carried(signature.signed());
  }

  @Override
  public HttpOutcome<S3State> decide(S3State state, CallContext call) {
    FormData read = requireForm();
    Bytes file = requireFile(read);
    String key = requireKey(read);
    if (signature.fault() != null) {
      throw signature.fault().asException();
    }
    String policy = read.field("policy");
    if (policy != null && signature.signed() != null) {
      PostPolicy.parse(policy).require(read, bucket, file.length(), call.now());
    }
    FormRequest put = FormRequest.of(request, read, file);
    PutObjectRequest.Builder asked = PutObjectRequest.builder();
    Protocols.s3().readRequest(asked, put, Map.of("Bucket", bucket, "Key", key), file);
    PutObjectRequest asPut = asked.build();
    PUT.members().require("s3", name(), asPut);
    Outcome<PutObjectResponse, S3State> written =
        PUT.decide(asPut, state, new FormCall(call, put, asPut));
    return new HttpOutcome<>(
        PostReply.of(request, read, bucket, key, written.response(), call),
        posted(written.changes()));
  }

  private FormData requireForm() {
    if (form == null || fault != null) {
      throw (fault == null ? PostErrors.malformed() : fault).asException();
    }
    if (form.preceding() > MOST_BEFORE_FILE) {
      throw PostErrors.fieldsTooLong(MOST_BEFORE_FILE).asException();
    }
    return form;
  }

  private static Bytes requireFile(FormData form) {
    Bytes file = form.file();
    if (file == null) {
      throw PostErrors.noFile().asException();
    }
    return file;
  }

  private static String requireKey(FormData form) {
    String key = form.field("key");
    if (key == null || key.isEmpty()) {
      throw PostErrors.noField("key").asException();
    }
    return key;
  }

  private static List<? extends Change<S3State>> posted(List<? extends Change<S3State>> changes) {
    return changes.stream()
        .<Change<S3State>>map(
            change ->
                change instanceof ObjectChange.Written put
                    ? new ObjectChange.Written(
                        put.bucket(),
                        put.key(),
                        put.object(),
                        ObjectChange.Origin.POST,
                        put.cause(),
                        put.sequence())
                    : change)
        .toList();
  }
}
