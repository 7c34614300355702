package io.cloudfakes.s3;

import io.cloudfakes.FakeAws;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.s3.internal.access.AccessRules;
import io.cloudfakes.s3.internal.operation.object.PutObject;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectKey;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.SeedCall;
import io.cloudfakes.service.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** The objects of a world's buckets, for other services that read and write them. */
final class BucketObjects implements ObjectStore {
  private final Store<S3State> store;

  BucketObjects(FakeAws world) {
    this.store = world.store(S3Service.SERVICE);
  }

  @Override
  public Optional<String> owner(String bucket) {
    return Optional.ofNullable(store.state().bucket(bucket)).map(Bucket::owner);
  }

  @Override
  public boolean takesAcls(String bucket) {
    Bucket present = store.state().bucket(bucket);
    return present != null && AccessRules.of(present).listsCount();
  }

  @Override
  public List<String> keys(String bucket, String prefix) {
    Bucket present = store.state().bucket(bucket);
    List<String> keys = new ArrayList<>();
    if (present != null) {
      for (Map.Entry<ObjectKey, ObjectVersions> entry : present.objects().entries()) {
        String key = entry.getKey().text();
        if (key.startsWith(prefix) && entry.getValue().current() != null) {
          keys.add(key);
        }
      }
    }
    return keys;
  }

  @Override
  public Optional<Bytes> read(String bucket, String key) {
    Bucket present = store.state().bucket(bucket);
    StoredObject object = present == null ? null : present.objects().current(key);
    return Optional.ofNullable(object).map(StoredObject::content);
  }

  @Override
  public String write(String bucket, String key, Bytes content, Encryption encryption) {
    PutObjectRequest.Builder how = PutObjectRequest.builder().bucket(bucket).key(key);
    if (!encryption.algorithm().isEmpty()) {
      how.serverSideEncryption(encryption.algorithm());
    }
    if (!encryption.keyId().isEmpty()) {
      how.ssekmsKeyId(encryption.keyId());
    }
    PutObjectRequest request = how.build();
    store.commit(
        (state, call) -> {
          Bucket present = state.bucket(bucket);
          if (present == null) {
            throw S3Errors.noSuchBucket(bucket).asException();
          }
          return new SeedCall<>(
                  S3Service.SERVICE, call, request, present.owner(), present.region(), content)
              .decide(new PutObject(), request, state);
        });
    Bucket after = store.state().bucket(bucket);
    StoredObject written = after == null ? null : after.objects().current(key);
    return written == null ? "" : written.etag();
  }

  @Override
  public String toString() {
    return "the objects of S3";
  }
}
