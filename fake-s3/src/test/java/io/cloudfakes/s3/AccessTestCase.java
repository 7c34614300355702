package io.cloudfakes.s3;

import io.cloudfakes.FakeAws;
import io.cloudfakes.iam.Account;
import io.cloudfakes.iam.User;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A world of two accounts: the shop, with users, and another one; buckets as before 2023. */
abstract class AccessTestCase extends S3TestCase {
  static final String SHOP = "111111111111";
  static final String OTHER = "222222222222";
  static final String SHOP_ID = "1".repeat(64);
  static final String OTHER_ID = "2".repeat(64);

  /** The shop itself, which owns the bucket. */
  S3Client shop;

  /** A user of the shop who may do everything in S3. */
  S3Client admin;

  /** A user of the shop without policies. */
  S3Client clerk;

  /** The other account itself. */
  S3Client other;

  /** A user of the other account who may do everything in S3. */
  S3Client stranger;

  /** A user of the other account without policies. */
  S3Client nobody;

  static FakeAws.Builder twoAccounts() {
    String everything =
        "{\"Version\":\"2012-10-17\",\"Statement\":"
            + "{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}";
    return FakeAws.builder()
        .seed(7)
        .startingAt(START)
        .account(
            Account.of(SHOP)
                .canonicalId(SHOP_ID)
                .displayName("shop")
                .email("shop@example.com")
                .key("AKIASHOP", "shop-secret")
                .user(User.named("admin").key("AKIAADMIN", "admin-secret").policy(everything))
                .user(User.named("clerk").key("AKIACLERK", "clerk-secret")))
        .account(
            Account.of(OTHER)
                .canonicalId(OTHER_ID)
                .displayName("other")
                .email("other@example.com")
                .key("AKIAOTHER", "other-secret")
                .user(
                    User.named("stranger")
                        .key("AKIASTRANGER", "stranger-secret")
                        .policy(everything))
                .user(User.named("nobody").key("AKIANOBODY", "nobody-secret")));
  }

  S3Options options() {
    return S3Options.defaults().withBucketDefaults(BucketDefaults.BEFORE_2023);
  }

  @BeforeEach
  void accounts() {
    aws.close();
    aws = twoAccounts().option(options()).create();
    shop = with("AKIASHOP", "shop-secret");
    admin = with("AKIAADMIN", "admin-secret");
    clerk = with("AKIACLERK", "clerk-secret");
    other = with("AKIAOTHER", "other-secret");
    stranger = with("AKIASTRANGER", "stranger-secret");
    nobody = with("AKIANOBODY", "nobody-secret");
    s3 = shop;
    shop.createBucket(b -> b.bucket(BUCKET));
  }

  S3Client with(String accessKeyId, String secret) {
    return aws.client(S3Client.class, aws.settings().withCredentials(accessKeyId, secret));
  }

  static void put(S3Client by, String key) {
    by.putObject(b -> b.bucket(BUCKET).key(key), RequestBody.fromString("content of " + key));
  }

  static String get(S3Client by, String key) {
    return by.getObjectAsBytes(b -> b.bucket(BUCKET).key(key)).asUtf8String();
  }

  /** Gives the bucket a policy of those statements, written with single quotes. */
  void policy(String... statements) {
    String text = "{'Version':'2012-10-17','Statement':[" + String.join(",", statements) + "]}";
    shop.putBucketPolicy(b -> b.bucket(BUCKET).policy(text.replace('\'', '"')));
  }

  /** A statement on the bucket and all objects in it. */
  static String statement(String effect, String principal, String action, String... more) {
    return "{'Effect':'"
        + effect
        + "','Principal':"
        + principal
        + ",'Action':"
        + action
        + ",'Resource':['arn:aws:s3:::photos','arn:aws:s3:::photos/*']"
        + (more.length == 0 ? "" : ",'Condition':{" + String.join(",", more) + "}")
        + "}";
  }

  String denied(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return refused(403, "AccessDenied", call);
  }
}
