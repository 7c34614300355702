package io.cloudfakes.s3;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.s3.internal.access.AccessPoint;
import io.cloudfakes.s3.internal.access.NewBuckets;
import io.cloudfakes.s3.internal.rule.BucketNames;
import io.cloudfakes.s3.internal.rule.Locations;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.seed.Ids;
import io.cloudfakes.service.Store;
import java.util.ArrayList;
import java.util.List;

/**
 * S3 in one world, as a test meets it: it seeds buckets and objects and looks at what is there,
 * without a client and without credentials.
 *
 * <pre>{@code
 * FakeS3 s3 = aws.fake(FakeS3.class);
 * s3.bucket("photos").put("cat.jpg", jpeg);
 * …
 * assertThat(s3.bucket("photos").keys()).containsExactly("cat.jpg", "cat.thumbnail.jpg");
 * }</pre>
 */
public final class FakeS3 implements Fake {
  private final FakeAws world;
  private final Store<S3State> store;

  FakeS3(FakeAws world) {
    this.world = world;
    this.store = world.store(S3Service.SERVICE);
  }

  /**
   * The bucket of that name; made if it is not there yet, in the world's own account and region.
   *
   * @throws io.cloudfakes.AwsErrorException when no bucket may have that name
   */
  public S3Bucket bucket(String name) {
    return bucket(name, world.options().region());
  }

  /** The bucket of that name; made in that region if it is not there yet. */
  public S3Bucket bucket(String name, String region) {
    if (store.state().bucket(name) == null) {
      BucketNames.requireValid(name);
      String constraint = region.equals(Locations.FIRST_REGION) ? null : region;
      Bucket made =
          Bucket.create(
              name, region, constraint, world.options().account(), world.clock().instant());
      BucketDefaults defaults = world.options().of(S3Options.class).bucketDefaults();
      store.commit(List.of(new BucketChange.Created(NewBuckets.configured(made, defaults))));
    }
    return new S3Bucket(name, store, world.clock());
  }

  /**
   * Makes an access point of a bucket, for the account and in the region of the bucket.
   *
   * @param name 3 to 50 lower-case letters, digits and hyphens
   */
  public S3AccessPoint createAccessPoint(String name, String bucket) {
    if (!name.matches("[a-z0-9][a-z0-9-]{1,48}[a-z0-9]")) {
      throw new IllegalArgumentException(
          "An access point's name is 3 to 50 lower-case letters, digits and hyphens, not '"
              + name
              + "'");
    }
    Bucket of = required(bucket);
    AccessPoint made = AccessPoint.of(name, of.owner(), of.region(), suffix(name, 34));
    return new S3AccessPoint(store, made, List.of(bucket));
  }

  /** Makes an access point of several regions, with one bucket in each. */
  public S3AccessPoint createMultiRegionAccessPoint(String name, String... buckets) {
    String account = world.options().account();
    for (String bucket : buckets) {
      account = required(bucket).owner();
    }
    AccessPoint made = AccessPoint.ofRegions(account, "m" + suffix(name, 12));
    return new S3AccessPoint(store, made, List.of(buckets));
  }

  private Bucket required(String name) {
    Bucket bucket = store.state().bucket(name);
    if (bucket == null) {
      throw new IllegalArgumentException("There is no bucket '" + name + "'; make it first");
    }
    return bucket;
  }

  private String suffix(String name, int length) {
    return new Ids(world.seed(), world.seed().hash("access point " + name)).hex("alias", length);
  }

  /** Whether there is a bucket of that name, whoever owns it. */
  public boolean hasBucket(String name) {
    return store.state().bucket(name) != null;
  }

  /** The names of all buckets of all accounts and regions, in order. */
  public List<String> bucketNames() {
    return List.copyOf(store.state().buckets().keySet());
  }

  /**
   * The multipart uploads under way in all buckets, in the order of the buckets' names: what an
   * application that neither completes nor aborts leaves behind.
   */
  public List<S3UploadView> uploads() {
    List<S3UploadView> uploads = new ArrayList<>();
    for (Bucket bucket : store.state().allBuckets()) {
      bucket.uploads().all().forEach(upload -> uploads.add(S3UploadView.of(bucket, upload)));
    }
    return uploads;
  }

  @Override
  public String toString() {
    return "FakeS3" + bucketNames();
  }
}
