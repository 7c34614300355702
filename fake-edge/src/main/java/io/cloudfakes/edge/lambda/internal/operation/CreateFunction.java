package io.cloudfakes.edge.lambda.internal.operation;

import io.cloudfakes.edge.lambda.LambdaOptions;
import io.cloudfakes.edge.lambda.internal.rule.FunctionName;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.NewFunction;
import io.cloudfakes.edge.lambda.internal.state.Code;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.CreateFunctionResponse;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.State;
import software.amazon.awssdk.services.lambda.model.StateReasonCode;

/**
 * Makes a function of a Java class on the test's class path, in worlds with {@link
 * LambdaOptions#withCodeFrom}; refused in others, for uploaded code is not run.
 *
 * <p><b>Modelled</b>: Java runtimes, the handler's class, settings, tags. The function is active as
 * soon as the reply, which says {@code Pending}, is given. <b>Not modelled</b>: the code in the
 * package, images, code in S3, environment variables, layers, networks, versions.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">
 *     CreateFunction</a>
 */
public final class CreateFunction
    implements Operation<CreateFunctionRequest, CreateFunctionResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of(
          "FunctionName",
          "Runtime",
          "Role",
          "Handler",
          "Code",
          "Description",
          "Timeout",
          "MemorySize",
          "Publish",
          "PackageType",
          "Tags",
          "Architectures",
          "EphemeralStorage");

  private static final ModelledMembers CODE = ModelledMembers.of("ZipFile");
  private static final ModelledMembers STORAGE = ModelledMembers.of("Size");

  @Override
  public Outcome<CreateFunctionResponse, LambdaState> decide(
      CreateFunctionRequest request, LambdaState state, CallContext call) {
    ClassLoader classes = classes(call);
    MEMBERS.check(request, call);
    if (request.code() != null) {
      CODE.check(request.code(), "Code.", call);
    }
    if (request.ephemeralStorage() != null) {
      STORAGE.check(request.ephemeralStorage(), "EphemeralStorage.", call);
    }
    FunctionKey key = key(request, call);
    DeployedFunction function =
        new DeployedFunction(
            key,
            new Code.OfClass(String.valueOf(request.handler()), classes),
            NewFunction.settings(request),
            call.now(),
            call.ids().uuid("revision"),
            List.of(),
            call.ids().uuid("policy-revision"));
    if (state.function(key) != null) {
      throw LambdaErrors.functionExists(key.name()).asException();
    }
    return Outcome.<CreateFunctionResponse, LambdaState>of(
            response(function), new LambdaChange.FunctionPut(function))
        .withStatus(201);
  }

  private static ClassLoader classes(CallContext call) {
    return call.options(LambdaOptions.class)
        .codeFrom()
        .orElseThrow(
            () ->
                LambdaErrors.notModelled(
                        "uploaded code (Code of lambda:CreateFunction): deploy a handler with"
                            + " aws.fake(FakeLambda.class).deploy(name, handler), or let"
                            + " CreateFunction take the class that Handler names from the test's"
                            + " class path with FakeAws.builder().option(LambdaOptions.defaults()"
                            + ".withCodeFrom(getClass().getClassLoader()))")
                    .asException());
  }

  private static FunctionKey key(CreateFunctionRequest request, CallContext call) {
    if (request.functionName() == null) {
      throw LambdaErrors.missing("functionName").asException();
    }
    FunctionKey key =
        FunctionName.parseNew(request.functionName()).key(call.account(), call.region());
    if (!key.region().equals(call.region())) {
      throw LambdaErrors.otherRegion(key.region(), call.region()).asException();
    }
    if (!key.account().equals(call.account())) {
      throw LambdaErrors.accessDenied().asException();
    }
    return key;
  }

  private static CreateFunctionResponse response(DeployedFunction function) {
    FunctionConfiguration described =
        Configurations.listed(function, function.key().arn()).toBuilder()
            .state(State.PENDING)
            .stateReason("The function is being created.")
            .stateReasonCode(StateReasonCode.CREATING)
            .build();
    CreateFunctionResponse.Builder response = CreateFunctionResponse.builder();
    SameMembers.copy(described, response);
    return response.build();
  }
}
