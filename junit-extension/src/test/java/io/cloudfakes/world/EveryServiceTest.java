package io.cloudfakes.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.Call;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.iam.Credentials;
import io.cloudfakes.transport.client.ClientSettings;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.MultiRegionConsistency;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.route53domains.Route53DomainsClient;
import software.amazon.awssdk.services.s3.S3Client;

/** What holds for each service of a world, in process and over the socket. */
class EveryServiceTest {
  private final FakeAws aws = FakeAws.create();

  @AfterEach
  void close() {
    aws.close();
  }

  /** How a way into the world makes clients. */
  private interface Way {
    <C> C client(Class<C> type);
  }

  private List<Way> ways() {
    return List.of(
        new Way() {
          @Override
          public <C> C client(Class<C> type) {
            return aws.client(type);
          }
        },
        new Way() {
          @Override
          public <C> C client(Class<C> type) {
            return aws.socketClient(type);
          }
        },
        new Way() {
          @Override
          public <C> C client(Class<C> type) {
            return aws.directClient(type);
          }
        });
  }

  private static Consumer<AwsServiceException> error(String code, int status, String text) {
    return e -> {
      assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
      assertThat(e.statusCode()).isEqualTo(status);
      assertThat(e.getMessage()).contains(text);
    };
  }

  private static void assertRefused(ThrowingCallable call, String code, int status, String text) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(AwsServiceException.class, error(code, status, text));
  }

  @Test
  void an_action_that_is_not_modelled_is_named_in_the_services_own_protocol() {
    aws.client(DynamoDbClient.class)
        .createTable(
            b ->
                b.tableName("things")
                    .attributeDefinitions(a -> a.attributeName("id").attributeType("S"))
                    .keySchema(k -> k.attributeName("id").keyType("HASH"))
                    .billingMode("PAY_PER_REQUEST")
                    .streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType("NEW_AND_OLD_IMAGES")));
    for (Way way : ways()) {
      assertRefused(
          () -> way.client(S3Client.class).getBucketMetadataTableConfiguration(b -> b.bucket("b")),
          "NotImplemented",
          501,
          "s3:GetBucketMetadataTableConfiguration");
      // All actions of DynamoDB are modelled, but not all members; of Lambda's and Route 53's those
      // are not that newer SDKs have alone.
      assertRefused(
          () ->
              way.client(DynamoDbClient.class)
                  .updateTable(
                      b ->
                          b.tableName("things")
                              .multiRegionConsistency(MultiRegionConsistency.STRONG)
                              .replicaUpdates(u -> u.create(c -> c.regionName("eu-west-1")))),
          "NotImplemented",
          501,
          "MultiRegionConsistency (STRONG)");
      assertRefused(
          () ->
              way.client(LambdaClient.class)
                  .createEventSourceMapping(b -> b.functionName("f").topics("t")),
          "NotImplemented",
          501,
          "Topics of lambda:CreateEventSourceMapping");
      assertRefused(
          () -> way.client(Route53DomainsClient.class).listPrices(b -> b.tld("com")),
          "NotImplemented",
          501,
          "route53domains:ListPrices");
    }
  }

  @Test
  void throttling_is_each_services_own_error() {
    aws.faults().on("*").then(Fault.throttle());
    for (Way way : ways()) {
      assertRefused(
          () -> way.client(S3Client.class).listBuckets(),
          "SlowDown",
          503,
          "reduce your request rate");
      assertRefused(
          () -> way.client(DynamoDbClient.class).listTables(),
          "ProvisionedThroughputExceededException",
          400,
          "provisioned throughput");
      assertRefused(
          () -> way.client(LambdaClient.class).listFunctions(),
          "TooManyRequestsException",
          429,
          "Rate Exceeded");
    }
    assertThat(aws.calls().of("s3:ListBuckets")).hasSizeGreaterThan(3);
  }

  @Test
  void the_signatures_of_issued_keys_are_checked_by_each_service() {
    Credentials issued = aws.issueAccessKey("111122223333");
    ClientSettings good =
        aws.settings().withCredentials(issued.accessKeyId(), issued.secretAccessKey());
    ClientSettings bad = aws.settings().withCredentials(issued.accessKeyId(), "wrong");
    for (boolean socket : new boolean[] {false, true}) {
      S3Client s3 = client(S3Client.class, good, socket);
      String bucket = "signed-" + socket;
      s3.createBucket(b -> b.bucket(bucket));
      s3.putObject(b -> b.bucket(bucket).key("a key"), RequestBody.fromString("content"));
      client(DynamoDbClient.class, good, socket).listTables();
      client(LambdaClient.class, good, socket).listFunctions();
      assertRefused(
          () -> client(S3Client.class, bad, socket).listBuckets(),
          "SignatureDoesNotMatch",
          403,
          "signature");
      assertRefused(
          () -> client(DynamoDbClient.class, bad, socket).listTables(),
          "InvalidSignatureException",
          400,
          "signature");
      assertRefused(
          () -> client(LambdaClient.class, bad, socket).listFunctions(),
          "InvalidSignatureException",
          403,
          "signature");
    }
    assertThat(aws.calls().of("s3:PutObject"))
        .extracting(Call::account)
        .containsOnly("111122223333");
  }

  private <C> C client(Class<C> type, ClientSettings settings, boolean socket) {
    return socket ? aws.socketClient(type, settings) : aws.client(type, settings);
  }
}
