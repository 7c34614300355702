package io.cloudfakes.examples;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.FakeLambda;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Prepares a server's world for the example: deploys the function that indexes photos. */
public final class PhotoIndexSetup implements Consumer<FakeAws> {
  @Override
  public void accept(FakeAws aws) {
    aws.fake(FakeLambda.class)
        .deploy(
            "index-photo",
            new IndexPhoto(aws.client(S3Client.class), aws.client(DynamoDbClient.class)));
  }
}
