package io.cloudfakes.edge.lambda.internal.operation;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionVersion;
import software.amazon.awssdk.services.lambda.model.ListFunctionsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;

/**
 * Lists the functions of the account in the region, by name, 50 at most in one reply.
 *
 * <p><b>Not modelled</b>: {@code MasterRegion}; versions other than {@code $LATEST}.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html">
 *     ListFunctions</a>
 */
public final class ListFunctions
    implements Operation<ListFunctionsRequest, ListFunctionsResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("FunctionVersion", "Marker", "MaxItems");

  private static final int MOST = 50;
  private static final int MOST_ASKED = 10_000;

  @Override
  public Outcome<ListFunctionsResponse, LambdaState> decide(
      ListFunctionsRequest request, LambdaState state, CallContext call) {
    MEMBERS.check(request, call);
    boolean versions = versions(request);
    int count = count(request.maxItems());
    String after = after(request.marker());
    List<FunctionConfiguration> found = new ArrayList<>();
    @Nullable String next = null;
    FunctionKey from = new FunctionKey(call.account(), call.region(), after);
    for (DeployedFunction function : state.functions().tailMap(from, false).values()) {
      FunctionKey key = function.key();
      if (!key.account().equals(call.account()) || !key.region().equals(call.region())) {
        break;
      }
      if (found.size() == count) {
        next = marker(found.get(count - 1).functionName());
        break;
      }
      found.add(
          Configurations.listed(function, versions ? key.arn(FunctionLookup.LATEST) : key.arn()));
    }
    return Outcome.of(ListFunctionsResponse.builder().functions(found).nextMarker(next).build());
  }

  private static boolean versions(ListFunctionsRequest request) {
    @Nullable String text = request.functionVersionAsString();
    if (text != null && request.functionVersion() != FunctionVersion.ALL) {
      throw LambdaErrors.constraint(
              "functionVersion", text, "Member must satisfy enum value set: [ALL]")
          .asException();
    }
    return text != null;
  }

  private static int count(@Nullable Integer maxItems) {
    if (maxItems == null) {
      return MOST;
    }
    if (maxItems < 1 || maxItems > MOST_ASKED) {
      throw LambdaErrors.constraint(
              "maxItems",
              maxItems.toString(),
              maxItems < 1
                  ? "Member must have value greater than or equal to 1"
                  : "Member must have value less than or equal to " + MOST_ASKED)
          .asException();
    }
    return Math.min(maxItems, MOST);
  }

  private static String marker(String lastName) {
    return Base64.getEncoder().encodeToString(lastName.getBytes(StandardCharsets.UTF_8));
  }

  private static String after(@Nullable String marker) {
    if (marker == null) {
      return "";
    }
    try {
      return new String(Base64.getDecoder().decode(marker), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw LambdaErrors.invalidParameter("Invalid Marker").asException();
    }
  }
}
