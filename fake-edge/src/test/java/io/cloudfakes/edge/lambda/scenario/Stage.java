package io.cloudfakes.edge.lambda.scenario;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractWorld;
import io.cloudfakes.edge.lambda.FakeLambda;
import io.cloudfakes.edge.lambda.Packages;
import io.cloudfakes.edge.lambda.UploadedHandlers;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.CreateFunctionResponse;

/**
 * Where a scenario plays: a world of its own, and clients that reach it in one of the four ways.
 */
record Stage(FakeAws aws, LambdaClient lambda, LambdaAsyncClient async, FakeLambda fake) {
  static final String NAME = "echo";
  static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:" + NAME;
  static final String ROLE = "arn:aws:iam::123456789012:role/photos";

  static Stage in(ContractWorld world) {
    return new Stage(
        world.aws(),
        world.client(LambdaClient.class),
        world.aws().client(LambdaAsyncClient.class),
        world.aws().fake(FakeLambda.class));
  }

  static SdkBytes code() {
    return Packages.of(UploadedHandlers.Methods.class);
  }

  CreateFunctionResponse create(Consumer<CreateFunctionRequest.Builder> more) {
    return lambda.createFunction(
        b ->
            b.functionName(NAME)
                .runtime("java17")
                .role(ROLE)
                .handler(UploadedHandlers.Methods.class.getName() + "::one")
                .code(c -> c.zipFile(code()))
                .applyMutation(more));
  }

  /** With the usual function. */
  Stage function() {
    create(b -> {});
    return this;
  }

  /** With the usual function, its version 1, and an alias of that. */
  Stage published() {
    function();
    lambda.publishVersion(b -> b.functionName(NAME).description("first"));
    lambda.createAlias(b -> b.functionName(NAME).name("live").functionVersion("1"));
    return this;
  }

  String invoke(String qualifier) {
    return lambda
        .invoke(
            b ->
                b.functionName(NAME)
                    .qualifier(qualifier)
                    .payload(SdkBytes.fromUtf8String("{\"n\":\"1\"}")))
        .payload()
        .asUtf8String();
  }
}
