package io.cloudfakes.s3.internal.timed;

import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.s3.internal.access.Owners;
import io.cloudfakes.s3.internal.rule.AccessLogLine;
import io.cloudfakes.s3.internal.rule.AccessLogOperations;
import io.cloudfakes.s3.internal.rule.CopySource;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.LogChange;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.CallObserver;
import io.cloudfakes.service.EndedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.LoggingEnabled;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/** Records every request to a bucket that has an access log, answered or refused. */
public final class AccessLogging implements CallObserver<S3State> {
  @Override
  public List<LogChange> replied(
      EndedCall call, CallContext context, @Nullable HttpResponse reply, S3State state) {
    if (state.logs().isQuiet()) {
      return List.of();
    }
    List<LogChange> records = new ArrayList<>(1);
    SdkRequest request = context.request().orElse(null);
    String name = AccessLogRequest.bucket(call, context);
    Bucket bucket = state.bucket(name);
    LoggingEnabled target = bucket == null ? null : TimedRules.of(bucket.documents()).logging();
    if (bucket != null && target != null) {
      AccessLogLine line = line(call, context, reply, bucket, request);
      records.add(AccessLogSchedule.record(target, line));
      if (request instanceof DeleteObjectsRequest deletes) {
        addDeletions(records, call, deletes, line, target);
      }
    }
    addSource(records, call, context, reply, request, state);
    return records;
  }

  private static AccessLogLine line(
      EndedCall call,
      CallContext context,
      @Nullable HttpResponse reply,
      Bucket bucket,
      @Nullable SdkRequest request) {
    HttpRequest http = context.http();
    String key = AccessLogRequest.key(call, request);
    String versionId = AccessLogRequest.member(request, "VersionId");
    return new AccessLogLine(
        bucket,
        Owners.idOf(bucket.owner(), context),
        context.now(),
        AccessLogRequest.REMOTE_IP,
        AccessLogRequest.requester(context),
        context.requestId(),
        AccessLogOperations.of(context.action()),
        key,
        http == null ? null : AccessLogRequest.uri(http),
        call.status(),
        call.error().map(error -> error.code()).orElse(null),
        reply == null ? 0 : reply.body().length(),
        key == null || call.status() >= 300 ? -1 : size(bucket, key, versionId),
        versionId,
        Protocols.s3HostId(context.requestId()),
        http == null ? AccessLogLine.Connection.NONE : AccessLogRequest.connection(http));
  }

  private static long size(Bucket bucket, String key, @Nullable String versionId) {
    ObjectVersions versions = bucket.objects().versions(key);
    ObjectVersion version =
        versions == null ? null : versionId == null ? versions.newest() : versions.find(versionId);
    return version instanceof StoredObject object ? object.size() : -1;
  }

  /** A deletion of many is recorded as a whole and one by one. */
  private static void addDeletions(
      List<LogChange> records,
      EndedCall call,
      DeleteObjectsRequest request,
      AccessLogLine whole,
      LoggingEnabled target) {
    if (!(call.response().orElse(null) instanceof DeleteObjectsResponse response)) {
      return;
    }
    for (ObjectIdentifier one : request.delete().objects()) {
      String error = error(response, one);
      records.add(
          AccessLogSchedule.record(
              target,
              AccessLogRequest.part(
                  whole,
                  "BATCH.DELETE.OBJECT",
                  one.key(),
                  one.versionId(),
                  error == null ? 204 : 403,
                  error)));
    }
  }

  private static @Nullable String error(DeleteObjectsResponse response, ObjectIdentifier one) {
    for (S3Error error : response.errors()) {
      if (one.key().equals(error.key()) && Objects.equals(one.versionId(), error.versionId())) {
        return error.code();
      }
    }
    return null;
  }

  /** A copy is recorded with its source too, if that has a log. */
  private static void addSource(
      List<LogChange> records,
      EndedCall call,
      CallContext context,
      @Nullable HttpResponse reply,
      @Nullable SdkRequest request,
      S3State state) {
    String header = AccessLogRequest.member(request, "CopySource");
    if (header == null || call.status() >= 300) {
      return;
    }
    CopySource source = CopySource.parse(header);
    Bucket bucket = state.bucket(source.bucket());
    LoggingEnabled target = bucket == null ? null : TimedRules.of(bucket.documents()).logging();
    if (bucket != null && target != null) {
      AccessLogLine line = line(call, context, reply, bucket, request);
      records.add(
          AccessLogSchedule.record(
              target,
              AccessLogRequest.part(
                  line,
                  AccessLogOperations.of(context.action()) + "_GET",
                  source.key(),
                  source.versionId(),
                  call.status(),
                  null)));
    }
  }
}
