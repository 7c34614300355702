package io.cloudfakes.s3.internal.timed;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.s3.internal.rule.ChecksumKind;
import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.DeleteMarker;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectHeaders;
import io.cloudfakes.s3.internal.state.ObjectLock;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.S3Change;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.Versioning;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.BucketLifecycleConfiguration;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.NoncurrentVersionTransition;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Transition;

/**
 * Random histories under random lifecycle rules, held against a plain model that looks at
 * everything on every single day.
 */
class LifecycleHistoryTest {
  private static final String BUCKET = "photos";
  private static final int LARGE = 128 * 1024;
  private static final Bytes SMALL_CONTENT = Bytes.wrap(new byte[10]);
  private static final Bytes LARGE_CONTENT = Bytes.wrap(new byte[LARGE]);
  private static final ObjectChecksum CHECKSUM =
      ObjectChecksum.of(ChecksumKind.CRC64NVME, SMALL_CONTENT);
  private static final List<String> CLASSES =
      List.of("STANDARD_IA", "ONEZONE_IA", "GLACIER_IR", "GLACIER", "DEEP_ARCHIVE");

  /** One version as the model knows it. */
  private static final class Version {
    final String id;
    final boolean marker;
    final Instant created;
    final int size;
    final boolean tagged;
    final Instant lockedUntil;
    String storageClass = "STANDARD";

    Version(String id, boolean marker, Instant created, int size, boolean tagged, Instant locked) {
      this.id = id;
      this.marker = marker;
      this.created = created;
      this.size = size;
      this.tagged = tagged;
      this.lockedUntil = locked;
    }

    @Override
    public String toString() {
      return (marker ? "marker" : storageClass + (tagged ? " tagged" : "")) + " of " + created;
    }
  }

  /** What a rule of the model says; 0 and "" for nothing. */
  private record Rule(
      String prefix,
      boolean tagged,
      int expireDays,
      LocalDate expireDate,
      boolean markers,
      int noncurrentDays,
      int keep,
      int transitionDays,
      String transitionTo,
      int noncurrentTransitionDays,
      String noncurrentTransitionTo) {}

  private final Map<String, List<Version>> model = new TreeMap<>();
  private List<Rule> rules = List.of();
  private Versioning versioning = Versioning.NEVER_ENABLED;
  private int number;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void lifecycle_does_what_a_look_at_everything_every_day_would(long seed) {
    Random random = new Random(seed);
    try (FakeAws aws =
        FakeAws.builder()
            .seed(seed)
            .startingAt(Instant.parse("2026-01-01T10:00:00Z"))
            .recordChanges()
            .create()) {
      aws.fake(io.cloudfakes.s3.FakeS3.class).bucket(BUCKET);
      for (int step = 0; step < 300; step++) {
        act(aws, random);
        pass(aws, Duration.ofMinutes(random.nextInt(random.nextInt(8) == 0 ? 60_000 : 900)));
        assertThat(actual(aws)).as("step " + step + " under " + rules).isEqualTo(expected());
      }
      try (FakeAws fork = aws.fork()) {
        fork.clock().advance(Duration.ofDays(30));
        pass(aws, Duration.ofDays(30));
        assertThat(shape(fork)).isEqualTo(shape(aws));
      }
      S3State replayed = S3Service.SERVICE.initial();
      for (Change<S3State> change : store(aws).changes()) {
        replayed = change.applyTo(replayed);
      }
      assertThat(replayed.equals(store(aws).state())).isTrue();
    }
  }

  private void act(FakeAws aws, Random random) {
    String key = (random.nextBoolean() ? "a/" : "b/") + random.nextInt(4);
    switch (random.nextInt(12)) {
      case 0 -> configure(aws, random);
      case 1 -> {
        if (random.nextInt(6) == 0) {
          versioning =
              random.nextInt(4) == 0 && versioning == Versioning.ENABLED
                  ? Versioning.SUSPENDED
                  : Versioning.ENABLED;
          commit(aws, new BucketChange.VersioningSet(BUCKET, versioning, false));
        }
      }
      case 2, 3 -> mark(aws, key);
      case 4 -> remove(aws, key, random);
      default -> write(aws, key, random);
    }
  }

  private void write(FakeAws aws, String key, Random random) {
    boolean large = random.nextInt(3) > 0;
    boolean tagged = random.nextBoolean();
    Instant now = aws.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    Instant locked =
        versioning == Versioning.ENABLED && random.nextInt(6) == 0
            ? now.plus(Duration.ofHours(random.nextInt(500)))
            : null;
    ObjectAttributes attributes = ObjectAttributes.PLAIN;
    attributes = tagged ? attributes.withTags(Map.of("t", "1", "u", "2")) : attributes;
    attributes =
        locked == null
            ? attributes
            : attributes.withLock(new ObjectLock("GOVERNANCE", locked, null));
    StoredObject object =
        new StoredObject(
            newId(),
            large ? LARGE_CONTENT : SMALL_CONTENT,
            "etag",
            now,
            ObjectHeaders.NONE,
            Map.of(),
            CHECKSUM,
            attributes);
    commit(
        aws,
        new ObjectChange.Written(
            BUCKET, key, object, ObjectChange.Origin.PUT, ObjectChange.Cause.REQUEST, 0));
    onTop(key, new Version(object.versionId(), false, now, large ? LARGE : 10, tagged, locked));
  }

  private void mark(FakeAws aws, String key) {
    if (versioning == Versioning.NEVER_ENABLED) {
      return;
    }
    Instant now = aws.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    DeleteMarker marker = new DeleteMarker(newId(), now, null);
    commit(aws, new ObjectChange.Marked(BUCKET, key, marker, ObjectChange.Cause.REQUEST, 0));
    onTop(key, new Version(marker.versionId(), true, now, 0, false, null));
  }

  private void remove(FakeAws aws, String key, Random random) {
    List<Version> versions = model.get(key);
    if (versions == null) {
      return;
    }
    int depth = random.nextInt(versions.size());
    versions.remove(depth);
    if (versions.isEmpty()) {
      model.remove(key);
    }
    // By its place, for the model does not know the ids of the markers that lifecycle makes.
    Bucket bucket = store(aws).state().bucket(BUCKET);
    String id = bucket.objects().versions(key).all().get(depth).versionId();
    commit(aws, new ObjectChange.Removed(BUCKET, key, id, ObjectChange.Cause.REQUEST, 0));
  }

  private String newId() {
    return versioning == Versioning.ENABLED ? "v" + number++ : ObjectVersion.NULL_ID;
  }

  private void onTop(String key, Version version) {
    List<Version> versions = model.computeIfAbsent(key, k -> new ArrayList<>());
    if (version.id.equals("null")) {
      versions.removeIf(v -> v.id.equals("null"));
    }
    versions.add(0, version);
  }

  private void configure(FakeAws aws, Random random) {
    List<Rule> made = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      boolean tagged = random.nextInt(4) == 0;
      boolean markers = !tagged && random.nextInt(3) == 0;
      boolean byDate = random.nextInt(4) == 0;
      LocalDate today = LocalDate.ofInstant(aws.clock().instant(), ZoneOffset.UTC);
      made.add(
          new Rule(
              new String[] {"", "a/", "b/"}[random.nextInt(3)],
              tagged,
              markers || byDate || random.nextBoolean() ? 0 : 1 + random.nextInt(40),
              !markers && byDate ? today.plusDays(random.nextInt(30) - 5) : null,
              markers,
              random.nextBoolean() ? 0 : 1 + random.nextInt(20),
              random.nextInt(3),
              random.nextBoolean() ? 0 : 1 + random.nextInt(30),
              CLASSES.get(random.nextInt(CLASSES.size())),
              random.nextBoolean() ? 0 : 1 + random.nextInt(20),
              CLASSES.get(random.nextInt(CLASSES.size()))));
    }
    rules = made;
    commit(
        aws,
        BucketChange.Configured.of(
            BUCKET,
            BucketLifecycleConfiguration.builder()
                .rules(made.stream().map(LifecycleHistoryTest::sdk).toList())
                .build()));
  }

  private static LifecycleRule sdk(Rule rule) {
    LifecycleRule.Builder sdk = LifecycleRule.builder().id("r").status(ExpirationStatus.ENABLED);
    if (rule.tagged) {
      Tag tag = Tag.builder().key("t").value("1").build();
      sdk.filter(f -> f.and(a -> a.prefix(rule.prefix).tags(tag)));
    } else {
      sdk.filter(f -> f.prefix(rule.prefix));
    }
    if (rule.expireDays > 0) {
      sdk.expiration(e -> e.days(rule.expireDays));
    } else if (rule.expireDate != null) {
      sdk.expiration(e -> e.date(midnight(rule.expireDate)));
    } else if (rule.markers) {
      sdk.expiration(e -> e.expiredObjectDeleteMarker(true));
    }
    if (rule.noncurrentDays > 0) {
      sdk.noncurrentVersionExpiration(
          n -> n.noncurrentDays(rule.noncurrentDays).newerNoncurrentVersions(rule.keep));
    }
    if (rule.transitionDays > 0) {
      sdk.transitions(
          Transition.builder().days(rule.transitionDays).storageClass(rule.transitionTo).build());
    }
    if (rule.noncurrentTransitionDays > 0) {
      sdk.noncurrentVersionTransitions(
          NoncurrentVersionTransition.builder()
              .noncurrentDays(rule.noncurrentTransitionDays)
              .storageClass(rule.noncurrentTransitionTo)
              .build());
    }
    return sdk.build();
  }

  /** Lets time pass, in the model one midnight after the other. */
  private void pass(FakeAws aws, Duration time) {
    Instant from = aws.clock().instant();
    aws.clock().advance(time);
    Instant midnight = from.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    while (!midnight.isAfter(aws.clock().instant())) {
      for (String key : List.copyOf(model.keySet())) {
        sweep(key, midnight);
      }
      midnight = midnight.plus(1, ChronoUnit.DAYS);
    }
  }

  private void sweep(String key, Instant midnight) {
    List<Version> versions = model.get(key);
    List<Version> gone = new ArrayList<>();
    boolean marked = false;
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      Instant since = i == 0 ? null : versions.get(i - 1).created;
      boolean expires = false;
      String to = version.storageClass;
      for (Rule rule : rules) {
        if (!key.startsWith(rule.prefix) || (rule.tagged && !version.tagged)) {
          continue;
        }
        if (i == 0) {
          boolean old =
              (rule.expireDays > 0 && isOver(version.created, rule.expireDays, midnight))
                  || (rule.expireDate != null && !midnight.isBefore(midnight(rule.expireDate)));
          expires |= version.marker ? versions.size() == 1 && (old || rule.markers) : old;
          if (rule.transitionDays > 0 && isOver(version.created, rule.transitionDays, midnight)) {
            to = lower(to, rule.transitionTo, version);
          }
        } else {
          expires |=
              rule.noncurrentDays > 0
                  && i > rule.keep
                  && isOver(since, rule.noncurrentDays, midnight);
          if (rule.noncurrentTransitionDays > 0
              && isOver(since, rule.noncurrentTransitionDays, midnight)) {
            to = lower(to, rule.noncurrentTransitionTo, version);
          }
        }
      }
      boolean forGood = i > 0 || version.marker || versioning == Versioning.NEVER_ENABLED;
      boolean locked = version.lockedUntil != null && version.lockedUntil.isAfter(midnight);
      if (expires && forGood && !locked) {
        gone.add(version);
      } else if (!to.equals(version.storageClass)) {
        version.storageClass = to;
      } else if (expires && !forGood) {
        marked = true;
      }
    }
    versions.removeAll(gone);
    if (marked) {
      String id = versioning == Versioning.ENABLED ? "marker " + number++ : "null";
      onTop(key, new Version(id, true, midnight, 0, false, null));
    }
    if (versions.isEmpty()) {
      model.remove(key);
    }
  }

  /** Whether that many days have passed at midnight. */
  private static boolean isOver(Instant since, int days, Instant midnight) {
    return !since.plus(days, ChronoUnit.DAYS).isAfter(midnight);
  }

  private static String lower(String from, String to, Version version) {
    boolean allowed =
        !version.marker
            && version.size >= LARGE
            && CLASSES.indexOf(to) > CLASSES.indexOf(from)
            && !(version.storageClass.equals("ONEZONE_IA") && to.equals("GLACIER_IR"));
    return allowed ? to : from;
  }

  private static Instant midnight(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private Map<String, List<String>> expected() {
    Map<String, List<String>> expected = new TreeMap<>();
    model.forEach(
        (key, versions) -> expected.put(key, versions.stream().map(Version::toString).toList()));
    return expected;
  }

  private static Map<String, List<String>> actual(FakeAws aws) {
    Map<String, List<String>> actual = new TreeMap<>();
    Bucket bucket = store(aws).state().bucket(BUCKET);
    bucket
        .objects()
        .entries()
        .forEach(entry -> actual.put(entry.getKey().text(), lines(entry.getValue())));
    return actual;
  }

  private static List<String> lines(ObjectVersions versions) {
    return versions.all().stream()
        .map(
            version ->
                version instanceof StoredObject object
                    ? object.attributes().storageClass()
                        + (object.attributes().tags().isEmpty() ? "" : " tagged")
                        + " of "
                        + object.lastModified()
                    : "marker of " + version.lastModified())
        .toList();
  }

  private static String shape(FakeAws aws) {
    return actual(aws).toString();
  }

  private static Store<S3State> store(FakeAws aws) {
    return aws.store(S3Service.SERVICE);
  }

  private static void commit(FakeAws aws, S3Change change) {
    store(aws).commit(List.of(change));
  }
}
