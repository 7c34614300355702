package io.cloudfakes.edge.lambda.internal.operation.function;

import io.cloudfakes.edge.lambda.LambdaOptions;
import io.cloudfakes.edge.lambda.internal.operation.version.Publishing;
import io.cloudfakes.edge.lambda.internal.rule.Configurations;
import io.cloudfakes.edge.lambda.internal.rule.FunctionName;
import io.cloudfakes.edge.lambda.internal.rule.FunctionSettings;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.Layers;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.SameMembers;
import io.cloudfakes.edge.lambda.internal.rule.Tags;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.CreateFunctionResponse;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.PackageType;

/**
 * Makes a function of an uploaded package, a package in a bucket, or an image.
 *
 * <p><b>Modelled</b>: everything a function is configured with. Packages of Java run: classes are
 * taken from the package, those it does not have from the class path. Packages of other languages
 * and images are kept, and run when a Java stand-in is given for them. The function is active as
 * soon as the reply, which says {@code Pending}, is given, unless {@link
 * LambdaOptions#withActivation} has it take time. <b>Without effect</b>: networks, file systems,
 * tracing, keys. <b>Not modelled</b>: versions of objects, capacity providers, durable functions,
 * tenants.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">
 *     CreateFunction</a>
 */
public final class CreateFunction
    implements Operation<CreateFunctionRequest, CreateFunctionResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of(memberNames());

  private static String[] memberNames() {
    List<String> names = new ArrayList<>(FunctionSettings.READ);
    names.addAll(
        List.of(
            "FunctionName",
            "Code",
            "Publish",
            "PackageType",
            "Tags",
            "Layers",
            "Architectures",
            "CodeSigningConfigArn"));
    return names.toArray(String[]::new);
  }

  @Override
  public RequestMembers members() {
    return MEMBERS.others(CreateFunctionRequest.builder());
  }

  @Override
  public Outcome<CreateFunctionResponse, LambdaState> decide(
      CreateFunctionRequest request, LambdaState state, CallContext call) {
    FunctionKey key = key(request, call);
    FunctionConfiguration before = beforeIt(key, request);
    requireHandler(request, before);
    FunctionConfiguration.Builder settings = FunctionSettings.laidOver(before, request);
    Architectures.set(request.architecturesAsStrings(), settings);
    Layers.set(request.hasLayers() ? request.layers() : null, settings, state, call);
    NewCode code = NewCode.of(request.code(), settings, call);
    Tags.requireFew(request.tags().size());
    if (state.function(key) != null) {
      throw LambdaErrors.functionExists(key.name()).asException();
    }
    FunctionConfiguration configuration =
        code.in(settings)
            .lastModified(Configurations.modified(call.now()))
            .revisionId(call.ids().uuid("revision"))
            .build();
    DeployedFunction function =
        CodeSigning.applied(
            DeployedFunction.of(
                    key, new FunctionVersion(code.code(), configuration, activeAt(call)))
                .withTags(new TreeMap<>(request.tags())),
            request.codeSigningConfigArn(),
            state);
    FunctionVersion described = function.latest();
    String arn = key.arn();
    if (Boolean.TRUE.equals(request.publish())) {
      function = Publishing.published(function, null, call.ids());
      described = function.newest();
      arn = key.arn(described.number());
    }
    return Outcome.<CreateFunctionResponse, LambdaState>of(
            response(described, arn), new LambdaChange.FunctionPut(function))
        .withStatus(201);
  }

  /** A function that need not wait is there whenever it is asked for. */
  private static Instant activeAt(CallContext call) {
    Duration pending = call.options(LambdaOptions.class).activation();
    return pending.isZero() ? Instant.MIN : call.now().plus(pending);
  }

  private static FunctionConfiguration beforeIt(FunctionKey key, CreateFunctionRequest request) {
    return Configurations.defaults(key)
        .packageType(
            request.packageTypeAsString() == null ? PackageType.ZIP : request.packageType())
        .build();
  }

  private static void requireHandler(CreateFunctionRequest request, FunctionConfiguration before) {
    if (before.packageType() == PackageType.ZIP
        && (request.handler() == null || request.runtimeAsString() == null)) {
      throw LambdaErrors.invalidParameter(
              "Runtime and Handler are mandatory parameters for functions created with deployment"
                  + " packages.")
          .asException();
    }
  }

  private static FunctionKey key(CreateFunctionRequest request, CallContext call) {
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

  private static CreateFunctionResponse response(FunctionVersion version, String arn) {
    CreateFunctionResponse.Builder response = CreateFunctionResponse.builder();
    SameMembers.copy(Configurations.pending(version, arn), response);
    return response.build();
  }
}
