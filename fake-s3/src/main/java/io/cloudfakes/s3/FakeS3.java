package io.cloudfakes.s3;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.s3.internal.access.AccessPoint;
import io.cloudfakes.s3.internal.access.AccessPoints;
import io.cloudfakes.s3.internal.operation.bucket.CreateBucket;
import io.cloudfakes.s3.internal.rule.Locations;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.web.ObjectLambdaAccessPoint;
import io.cloudfakes.s3.internal.web.ObjectLambdaExchange;
import io.cloudfakes.seed.Ids;
import io.cloudfakes.service.SeedCall;
import io.cloudfakes.service.Store;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;

/**
 * S3 in one world, as a test meets it: it seeds buckets and objects and looks at what is there,
 * without a client and without credentials. What it seeds goes through the same rules as what a
 * client of the bucket's owner writes, and those who listen to the bucket hear of it.
 *
 * <pre>{@code
 * FakeS3 s3 = aws.fake(FakeS3.class);
 * s3.bucket("photos").put("cat.jpg", jpeg).fromClassPath("more-photos");
 * …
 * assertThat(s3.bucket("photos")).hasOnlyKeys("cat.jpg", "cat.thumbnail.jpg");
 * }</pre>
 */
public final class FakeS3 implements Fake {
  private final FakeAws world;
  private final Store<S3State> store;

  FakeS3(FakeAws world) {
    this.world = world;
    this.store = world.store(S3Service.SERVICE);
    world
        .links()
        .register(ObjectLambdaExchange.class, new ObjectLambdaExchange(new ObjectAddresses(world)));
    world.links().register(ObjectStore.class, new BucketObjects(world));
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
    return bucket(name, region, world.options().account());
  }

  /** The bucket of that name; made in that region for that account if it is not there yet. */
  public S3Bucket bucket(String name, String region, String account) {
    CreateBucketRequest.Builder request = CreateBucketRequest.builder().bucket(name);
    if (!region.equals(Locations.FIRST_REGION)) {
      request.createBucketConfiguration(c -> c.locationConstraint(region));
    }
    CreateBucketRequest asked = request.build();
    store.commit(
        (state, call) ->
            state.bucket(name) != null
                ? List.of()
                : new SeedCall<>(S3Service.SERVICE, call, asked, account, region, Bytes.EMPTY)
                    .decide(new CreateBucket(), asked, state));
    return new S3Bucket(name, store);
  }

  /**
   * Makes an Object Lambda access point: reads of a bucket's objects by the ARN this gives are
   * answered by the function.
   *
   * @param supporting the bucket's name, or the ARN or alias of an access point of it
   * @param actions those the function answers; {@code GetObject} when none is named
   */
  public String createObjectLambdaAccessPoint(
      String name, String supporting, String functionArn, String... actions) {
    Bucket of = AccessPoints.bucket(store.state(), supporting, world.options().region());
    if (of == null) {
      throw new IllegalArgumentException(
          "There is no bucket or access point '" + supporting + "'; make it first");
    }
    ObjectLambdaAccessPoint made =
        ObjectLambdaAccessPoint.of(
            name,
            of.owner(),
            of.region(),
            supporting,
            functionArn,
            "",
            actions.length == 0 ? List.of("GetObject") : List.of(actions));
    store.commit(
        List.of(
            new BucketChange.Configured(
                of.name(), ObjectLambdaAccessPoint.class, made.arn(), made)));
    return made.arn();
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
