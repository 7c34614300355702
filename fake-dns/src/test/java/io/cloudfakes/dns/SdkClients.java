package io.cloudfakes.dns;

import io.cloudfakes.FakeAws;
import io.cloudfakes.internal.World;
import io.cloudfakes.transport.inprocess.InProcessHttpClient;
import java.lang.reflect.Field;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53domains.Route53DomainsClient;

/** Clients whose calls go into a world. */
final class SdkClients {
  private SdkClients() {}

  static Route53Client route53(FakeAws aws) {
    return into(aws, Route53Client.builder()).region(Region.AWS_GLOBAL).build();
  }

  static Route53DomainsClient route53Domains(FakeAws aws) {
    return into(aws, Route53DomainsClient.builder()).build();
  }

  private static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B into(
      FakeAws aws, B builder) {
    return builder
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIATEST", "secret")))
        .overrideConfiguration(c -> c.retryStrategy(noRetry()))
        .httpClient(new InProcessHttpClient(worldOf(aws).receiver()));
  }

  private static RetryStrategy noRetry() {
    return AwsRetryStrategy.doNotRetry();
  }

  private static World worldOf(FakeAws aws) {
    try {
      Field world = FakeAws.class.getDeclaredField("world");
      world.setAccessible(true);
      return (World) world.get(aws);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
