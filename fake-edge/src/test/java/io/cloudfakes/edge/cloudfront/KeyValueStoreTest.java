package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.fault.Fault;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.protocol.Bytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontException;
import software.amazon.awssdk.services.cloudfront.model.FunctionConfig;
import software.amazon.awssdk.services.cloudfront.model.ImportSourceType;
import software.amazon.awssdk.services.cloudfront.model.KeyValueStore;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.CloudFrontKeyValueStoreClient;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.model.CloudFrontKeyValueStoreException;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.model.DescribeKeyValueStoreResponse;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.model.ListKeysResponse;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.model.PutKeyRequestListItem;
import software.amazon.awssdk.services.cloudfrontkeyvaluestore.model.UpdateKeysRequest;

/** Key value stores: their own API, imports, and functions that read them. */
class KeyValueStoreTest extends FunctionTestCase {
  private final CloudFrontKeyValueStoreClient pairs =
      aws.client(CloudFrontKeyValueStoreClient.class);

  private KeyValueStore store() {
    return cloudFront.createKeyValueStore(b -> b.name("flags")).keyValueStore();
  }

  private String version(String arn) {
    return pairs.describeKeyValueStore(b -> b.kvsARN(arn)).eTag();
  }

  private void put(String arn, String key, String value) {
    pairs.putKey(b -> b.kvsARN(arn).key(key).value(value).ifMatch(version(arn)));
  }

  private void refused(int status, String code, ThrowingCallable call) {
    CloudFrontKeyValueStoreException refusal =
        catchThrowableOfType(CloudFrontKeyValueStoreException.class, call);
    assertThat(refusal).isNotNull();
    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(refusal.statusCode()).isEqualTo(status);
  }

  @Test
  void pairs_are_put_read_and_deleted() {
    String arn = store().arn();
    var put = pairs.putKey(b -> b.kvsARN(arn).key("a/b c").value("é").ifMatch(version(arn)));
    assertThat(put.itemCount()).isEqualTo(1);
    assertThat(put.totalSizeInBytes()).isEqualTo(7);
    assertThat(put.eTag()).isEqualTo(version(arn));
    var got = pairs.getKey(b -> b.kvsARN(arn).key("a/b c"));
    assertThat(got.key()).isEqualTo("a/b c");
    assertThat(got.value()).isEqualTo("é");
    var deleted = pairs.deleteKey(b -> b.kvsARN(arn).key("a/b c").ifMatch(put.eTag()));
    assertThat(deleted.itemCount()).isZero();
    assertThat(deleted.totalSizeInBytes()).isZero();
    refused(404, "ResourceNotFoundException", () -> pairs.getKey(b -> b.kvsARN(arn).key("a/b c")));
  }

  @Test
  void a_store_tells_of_its_pairs() {
    KeyValueStore store = store();
    aws.clock().advance(Duration.ofHours(1));
    put(store.arn(), "a", "1");
    DescribeKeyValueStoreResponse known = pairs.describeKeyValueStore(b -> b.kvsARN(store.arn()));
    assertThat(known.kvsARN()).isEqualTo(store.arn());
    assertThat(known.status()).isEqualTo("READY");
    assertThat(known.itemCount()).isEqualTo(1);
    assertThat(known.totalSizeInBytes()).isEqualTo(2);
    assertThat(Duration.between(known.created(), known.lastModified()))
        .isBetween(Duration.ofHours(1), Duration.ofHours(1).plusSeconds(1));
  }

  @Test
  void the_versions_of_pairs_and_of_what_is_said_of_a_store_are_two() {
    KeyValueStore store = store();
    String described = cloudFront.describeKeyValueStore(b -> b.name("flags")).eTag();
    put(store.arn(), "a", "1");
    assertThat(cloudFront.describeKeyValueStore(b -> b.name("flags")).eTag()).isEqualTo(described);
    String version = version(store.arn());
    cloudFront.updateKeyValueStore(b -> b.name("flags").comment("c").ifMatch(described));
    assertThat(version(store.arn())).isEqualTo(version);
    assertThat(edges.keyValues("flags").get("a")).isEqualTo("1");
  }

  @Test
  void a_change_for_another_version_is_a_conflict() {
    String arn = store().arn();
    String old = version(arn);
    put(arn, "a", "1");
    refused(
        409,
        "ConflictException",
        () -> pairs.putKey(b -> b.kvsARN(arn).key("a").value("2").ifMatch(old)));
    refused(
        409, "ConflictException", () -> pairs.deleteKey(b -> b.kvsARN(arn).key("a").ifMatch(old)));
    assertThat(edges.keyValues("flags").all()).containsExactly(Map.entry("a", "1"));
  }

  @Test
  void many_changes_are_made_together_or_not_at_all() {
    String arn = store().arn();
    put(arn, "old", "1");
    Consumer<UpdateKeysRequest.Builder> both =
        b ->
            b.kvsARN(arn)
                .ifMatch(version(arn))
                .puts(p -> p.key("a").value("1"), p -> p.key("b").value("2"))
                .deletes(d -> d.key("old"));
    assertThat(pairs.updateKeys(both).itemCount()).isEqualTo(2);
    assertThat(edges.keyValues("flags").all()).containsOnlyKeys("a", "b");
    refused(404, "ResourceNotFoundException", () -> pairs.updateKeys(both));
    refused(
        400,
        "ValidationException",
        () ->
            pairs.updateKeys(
                b ->
                    b.kvsARN(arn)
                        .ifMatch(version(arn))
                        .puts(
                            p -> p.key("c").value("1"), p -> p.key("d").value("x".repeat(1025)))));
    refused(
        400,
        "ValidationException",
        () ->
            pairs.updateKeys(
                b ->
                    b.kvsARN(arn)
                        .ifMatch(version(arn))
                        .puts(p -> p.key("a").value("1"))
                        .deletes(d -> d.key("a"))));
    refused(
        400,
        "ValidationException",
        () -> pairs.updateKeys(b -> b.kvsARN(arn).ifMatch(version(arn))));
    assertThat(edges.keyValues("flags").all()).containsOnlyKeys("a", "b");
  }

  @Test
  void an_update_is_of_50_keys_at_most() {
    String arn = store().arn();
    List<PutKeyRequestListItem> puts = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      puts.add(PutKeyRequestListItem.builder().key("k" + i).value("v").build());
    }
    Consumer<UpdateKeysRequest.Builder> update =
        b -> b.kvsARN(arn).ifMatch(version(arn)).puts(puts);
    assertThat(pairs.updateKeys(update).itemCount()).isEqualTo(50);
    puts.add(PutKeyRequestListItem.builder().key("k50").value("v").build());
    refused(400, "ValidationException", () -> pairs.updateKeys(update));
    assertThat(edges.keyValues("flags").all()).hasSize(50);
  }

  @ParameterizedTest
  @CsvSource({"512, 1024, true", "513, 1, false", "1, 1025, false"})
  void keys_and_values_have_their_limits(int key, int value, boolean taken) {
    String arn = store().arn();
    ThrowingCallable putting = () -> put(arn, "k".repeat(key), "v".repeat(value));
    if (taken) {
      assertThat(catchThrowableOfType(RuntimeException.class, putting)).isNull();
    } else {
      refused(400, "ValidationException", putting);
    }
  }

  @Test
  void a_store_holds_5_MB() {
    String arn = store().arn();
    KeyValues values = edges.keyValues("flags");
    String most = "v".repeat(1024 - 6);
    for (int i = 0; i < 5 * 1024; i++) {
      values.put("%06d".formatted(i), most);
    }
    refused(402, "ServiceQuotaExceededException", () -> put(arn, "more", "v"));
    put(arn, "000000", "v");
    put(arn, "more", "v");
  }

  @Test
  void pairs_are_listed_by_key_10_at_a_time() {
    String arn = store().arn();
    refused(400, "ValidationException", () -> pairs.listKeys(b -> b.kvsARN(arn).nextToken("?")));
    for (int i = 0; i < 23; i++) {
      edges.keyValues("flags").put("k%02d".formatted(i), "v");
    }
    List<String> keys = new ArrayList<>();
    List<Integer> pages = new ArrayList<>();
    String token = null;
    do {
      String from = token;
      ListKeysResponse page = pairs.listKeys(b -> b.kvsARN(arn).nextToken(from));
      page.items().forEach(item -> keys.add(item.key()));
      pages.add(page.items().size());
      token = page.nextToken();
    } while (token != null);
    assertThat(pages).containsExactly(10, 10, 3);
    assertThat(keys).hasSize(23).isSorted().doesNotHaveDuplicates();
    assertThat(pairs.listKeys(b -> b.kvsARN(arn).maxResults(50)).items()).hasSize(23);
    refused(400, "ValidationException", () -> pairs.listKeys(b -> b.kvsARN(arn).maxResults(51)));
    refused(400, "ValidationException", () -> pairs.listKeys(b -> b.kvsARN(arn).nextToken("?")));
  }

  @Test
  void an_account_has_50_stores_at_most() {
    for (int i = 0; i < 50; i++) {
      String name = "s" + i;
      cloudFront.createKeyValueStore(b -> b.name(name));
    }
    CloudFrontException refusal =
        catchThrowableOfType(
            CloudFrontException.class, () -> cloudFront.createKeyValueStore(b -> b.name("more")));
    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("EntityLimitExceeded");
    assertThat(refusal.statusCode()).isEqualTo(400);
  }

  @Test
  void an_error_by_its_code_alone_has_the_status_that_awss_model_gives_it() {
    String arn = store().arn();
    aws.faults()
        .on("cloudfront-keyvaluestore:DescribeKeyValueStore")
        .then(Fault.error("InternalServerException"));
    refused(
        500, "InternalServerException", () -> pairs.describeKeyValueStore(b -> b.kvsARN(arn)));
  }

  @Test
  void there_is_no_store_of_another_arn() {
    String arn = store().arn();
    refused(
        404,
        "ResourceNotFoundException",
        () -> pairs.describeKeyValueStore(b -> b.kvsARN(arn.replaceAll(".{4}$", "0000"))));
  }

  @Test
  void a_test_seeds_pairs_within_the_limits() {
    store();
    assertThatThrownBy(() -> edges.keyValues("none")).hasMessageContaining("CreateKeyValueStore");
    assertThatThrownBy(() -> edges.keyValues("flags").put("", "v"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(edges.keyValues("flags").put("a", "1").remove("a").put("b", "2").all())
        .containsExactly(Map.entry("b", "2"));
  }

  private void objects(String content) {
    Map<String, Bytes> objects = new TreeMap<>(Map.of("pairs.json", Bytes.utf8(content)));
    aws.links()
        .register(
            ObjectStore.class,
            new ObjectStore() {
              @Override
              public Optional<String> owner(String bucket) {
                return bucket.equals("mine")
                    ? Optional.of(aws.options().account())
                    : bucket.equals("theirs") ? Optional.of("999999999999") : Optional.empty();
              }

              @Override
              public List<String> keys(String bucket, String prefix) {
                return List.copyOf(objects.keySet());
              }

              @Override
              public Optional<Bytes> read(String bucket, String key) {
                return Optional.ofNullable(objects.get(key));
              }

              @Override
              public String write(String bucket, String key, Bytes value, Encryption encryption) {
                throw new UnsupportedOperationException();
              }
            });
  }

  private void imported(String arn) {
    cloudFront.createKeyValueStore(
        b -> b.name("flags").importSource(i -> i.sourceType(ImportSourceType.S3).sourceARN(arn)));
  }

  @Test
  void a_store_begins_with_what_an_object_holds() {
    objects("{\"data\":[{\"key\":\"key1\",\"value\":\"v1\"},{\"key\":\"key2\",\"value\":\"v2\"}]}");
    imported("arn:aws:s3:::mine/pairs.json");
    assertThat(edges.keyValues("flags").all())
        .containsExactly(Map.entry("key1", "v1"), Map.entry("key2", "v2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "arn:aws:s3:::theirs/pairs.json|{\"data\":[]}|AccessDenied|403",
        "arn:aws:s3:::nobodys/pairs.json|{\"data\":[]}|AccessDenied|403",
        "arn:aws:s3:::mine/none.json|{\"data\":[]}|InvalidArgument|400",
        "arn:aws:s3:::mine|{\"data\":[]}|InvalidArgument|400",
        "arn:aws:s3:::mine/pairs.json|{\"data\":|InvalidArgument|400",
        "arn:aws:s3:::mine/pairs.json|{\"pairs\":[]}|InvalidArgument|400",
        "arn:aws:s3:::mine/pairs.json|{\"data\":[{\"key\":\"a\"}]}|InvalidArgument|400",
        "arn:aws:s3:::mine/pairs.json|{\"data\":[{\"key\":\"a\",\"value\":1}]}|InvalidArgument|400",
        "arn:aws:s3:::mine/pairs.json|{\"data\":[{\"key\":\"a\",\"value\":\"1\"},{\"key\":\"a\",\"value\":\"1\"}]}|InvalidArgument|400",
        "arn:aws:s3:::mine/pairs.json|{\"data\":[{\"key\":\"a\",\"value\":\"LONG\"}]}|InvalidArgument|400",
        "arn:aws:s3:::mine/pairs.json|HUGE|EntitySizeLimitExceeded|413",
      })
  void an_object_that_cannot_be_imported_is_refused(
      String arn, String content, String code, int status) {
    objects(
        content.replace("LONG", "x".repeat(1025)).replace("HUGE", "x".repeat(5 * 1024 * 1024 + 1)));
    CloudFrontException refusal =
        catchThrowableOfType(CloudFrontException.class, () -> imported(arn));
    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(refusal.statusCode()).isEqualTo(status);
    assertThat(cloudFront.listKeyValueStores(b -> {}).keyValueStoreList().items()).isEmpty();
  }

  private FunctionConfig config(String runtime, String... arns) {
    return FunctionConfig.builder()
        .comment("")
        .runtime(runtime)
        .keyValueStoreAssociations(
            k ->
                k.quantity(arns.length)
                    .items(
                        List.of(arns).stream()
                            .map(
                                arn ->
                                    software.amazon.awssdk.services.cloudfront.model
                                        .KeyValueStoreAssociation.builder()
                                        .keyValueStoreARN(arn)
                                        .build())
                            .toList()))
        .build();
  }

  private String output(String body) {
    KeyValueStore store = store();
    edges.keyValues("flags").put("text", "é").put("json", "{\"a\":[1]}");
    String code =
        ("import cf from 'cloudfront';\nconst values = cf.kvs(%s);\n"
                + "async function handler(event) { %s }")
            .formatted(body.contains("BY_ID") ? "'" + store.id() + "'" : "", body);
    String etag =
        cloudFront
            .createFunction(
                b ->
                    b.name("f")
                        .functionConfig(config(TWO, store.arn()))
                        .functionCode(SdkBytes.fromUtf8String(code)))
            .eTag();
    var result =
        cloudFront
            .testFunction(
                b ->
                    b.name("f")
                        .ifMatch(etag)
                        .eventObject(SdkBytes.fromUtf8String(requestEvent(REQUEST))))
            .testResult();
    return result.functionErrorMessage().isEmpty()
        ? json(result.functionOutput()).at("/response/body").asText()
        : result.functionErrorMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "await values.get('text')|é",
        "await values.get('text', { format: 'string' })|é",
        "(await values.get('json', { format: 'json' })).a[0]|1",
        "(await values.get('text', { format: 'bytes' })).toString('hex')|c3a9",
        "await values.exists('text') /* BY_ID */|true",
        "await values.exists('none')|false",
        "(await values.meta()).keyCount|2",
        "await values.count()|2",
        "(await values.meta()).creationDateTime.replace(/[0-9]/g, '0')|0000-00-00T00:00:00.000Z",
        "await values.get('none').catch(e => 'none: ' + e.message)|none: KeyNotFound",
        "await values.get('none')|Error: KeyNotFound",
        "await values.get('text', { format: 'xml' })|TypeError: Unknown format: xml",
      })
  void a_function_reads_its_store(String expression, String value) {
    assertThat(
            output(
                "const value = "
                    + expression
                    + "; return { statusCode: 200, body: String(value) };"))
        .isEqualTo(value);
  }

  @Test
  void a_function_reads_no_store_but_its_own() {
    assertThat(
            test(
                    TWO,
                    "import cf from 'cloudfront';\nconst values = cf.kvs();\n"
                        + "function handler(event) { return event.request; }",
                    requestEvent(REQUEST))
                .functionErrorMessage())
        .contains("not associated with a key value store");
    assertThat(
            test(
                    TWO,
                    "import cf from 'cloudfront';\nfunction handler(event) { cf.kvs('x'); }",
                    requestEvent(REQUEST))
                .functionErrorMessage())
        .contains("not associated with the key value store x");
  }

  @Test
  void a_function_has_one_store_and_the_second_runtime() {
    String arn = store().arn();
    String other = cloudFront.createKeyValueStore(b -> b.name("more")).keyValueStore().arn();
    for (FunctionConfig config :
        List.of(
            config(ONE, arn),
            config(TWO, arn, other),
            config(TWO, arn.replaceAll(".{4}$", "0000")))) {
      CloudFrontException refusal =
          catchThrowableOfType(
              CloudFrontException.class,
              () ->
                  cloudFront.createFunction(
                      b ->
                          b.name("f")
                              .functionConfig(config)
                              .functionCode(SdkBytes.fromUtf8String("1"))));
      assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("InvalidArgument");
    }
    assertThat(cloudFront.listFunctions(b -> {}).functionList().items()).isEmpty();
  }
}
