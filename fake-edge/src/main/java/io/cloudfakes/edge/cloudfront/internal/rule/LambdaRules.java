package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.edge.cloudfront.internal.lambdaedge.LambdaEvent;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.iam.Arn;
import io.cloudfakes.link.FunctionSettings;
import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.service.CallContext;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.LambdaFunctionAssociation;

/**
 * What functions of Lambda must be to run at the edges.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-at-edge-function-restrictions.html">Restrictions
 *     on Lambda@Edge</a>
 */
public final class LambdaRules {
  private static final int MOST = 100;
  private static final int MOST_DISTRIBUTIONS = 500;
  private static final int VIEWER_MEMORY = 128;
  private static final int STORAGE = 512;

  /** In the order in which messages name them. */
  private static final List<String> RUNTIMES =
      List.of(
          "nodejs24.x",
          "nodejs22.x",
          "nodejs20.x",
          "nodejs18.x",
          "nodejs16.x",
          "python3.14",
          "python3.13",
          "python3.12",
          "python3.11",
          "python3.10",
          "python3.9",
          "python3.8");

  private LambdaRules() {}

  /**
   * Refuses associations that cannot be.
   *
   * @param id of the distribution; "" for a new one
   */
  public static void require(
      DistributionConfig config, CloudFrontState state, String id, CallContext call) {
    int count = 0;
    for (Behavior behavior : Behaviors.all(config)) {
      Set<LambdaEvent> events = new TreeSet<>();
      for (LambdaFunctionAssociation association : behavior.lambdas()) {
        count++;
        LambdaEvent event = event(association, behavior);
        if (!events.add(event)) {
          throw invalid(
              "The event type "
                  + event.text()
                  + " can be associated with only one function of a cache behavior.");
        }
        function(event, association.lambdaFunctionARN(), call);
      }
    }
    if (count > MOST) {
      throw CloudFrontErrors.error(
          "TooManyLambdaFunctionAssociations",
          "Your request contains more Lambda@Edge function associations than are allowed per"
              + " distribution.");
    }
    if (count > 0 && others(state, id, call) >= MOST_DISTRIBUTIONS) {
      throw CloudFrontErrors.error(
          "TooManyDistributionsWithLambdaAssociations",
          "Processing your request would cause the maximum number of distributions with"
              + " Lambda@Edge function associations per owner to be exceeded.");
    }
  }

  private static long others(CloudFrontState state, String id, CallContext call) {
    return state.distributions(call.account()).stream()
        .filter(other -> !other.id().equals(id) && !arns(other.config()).isEmpty())
        .count();
  }

  private static Set<String> arns(@Nullable DistributionConfig config) {
    Set<String> arns = new TreeSet<>();
    if (config != null) {
      Behaviors.all(config)
          .forEach(b -> b.lambdas().forEach(one -> arns.add(one.lambdaFunctionARN())));
    }
    return arns;
  }

  /** Whether a version stands at the edges for some distribution. */
  public static boolean isReplicated(String functionArn, CloudFrontState state) {
    Arn arn = Arn.parseOrNull(functionArn);
    return arn != null
        && state.distributions(arn.account()).stream()
            .anyMatch(distribution -> names(distribution, functionArn));
  }

  private static boolean names(EdgeDistribution distribution, String functionArn) {
    return arns(distribution.config()).contains(functionArn)
        || arns(distribution.deployed()).contains(functionArn);
  }

  private static LambdaEvent event(LambdaFunctionAssociation association, Behavior behavior) {
    LambdaEvent event = LambdaEvent.of(association.eventTypeAsString());
    if (event == null) {
      throw invalid("The event type is not valid: " + association.eventTypeAsString());
    }
    if (event.isViewers() && !behavior.functions().isEmpty()) {
      throw invalid(
          "Lambda@Edge functions and CloudFront functions cannot both be associated with viewer"
              + " events of a cache behavior.");
    }
    if (Boolean.TRUE.equals(association.includeBody()) && !event.isRequest()) {
      throw invalid(
          "The IncludeBody flag is valid for the event types viewer-request and origin-request"
              + " only.");
    }
    return event;
  }

  private static void function(LambdaEvent event, String text, CallContext call) {
    Arn arn = Arn.parseOrNull(text);
    if (arn == null || !arn.service().equals("lambda") || !arn.resource().startsWith("function:")) {
      throw invalid("The function ARN is not valid. ARN: " + text);
    }
    if (!arn.region().equals("us-east-1")) {
      throw invalid("The function must be in region 'us-east-1'. ARN: " + text);
    }
    if (!arn.resource().matches("function:[^:]+:\\d+")) {
      throw invalid(
          "The function ARN must reference a specific function version. (The ARN must end with the"
              + " version number.) ARN: "
              + text);
    }
    if (!arn.account().equals(call.account())) {
      throw invalid("The function and the distribution must be in the same account. ARN: " + text);
    }
    FunctionSettings settings =
        call.links()
            .find(FunctionTarget.class)
            .flatMap(functions -> functions.settings(text))
            .orElseThrow(
                () ->
                    invalid(
                        "Lambda@Edge cannot retrieve the specified Lambda function. Function: "
                            + text));
    settings(event, settings, text);
  }

  private static void settings(LambdaEvent event, FunctionSettings settings, String arn) {
    if (!settings.uses().isEmpty()) {
      throw invalid(unsupported(settings.uses().get(0)) + " Function: " + arn);
    }
    if (!settings.architecture().equals("x86_64")) {
      throw invalid(
          "Lambda@Edge does not support functions with an architecture of "
              + settings.architecture()
              + ". Function: "
              + arn);
    }
    if (settings.ephemeralStorage() > STORAGE) {
      throw tooLarge("ephemeral storage", settings.ephemeralStorage(), STORAGE, arn);
    }
    if (event.isViewers() && settings.memorySize() > VIEWER_MEMORY) {
      throw tooLarge("memory", settings.memorySize(), VIEWER_MEMORY, arn);
    }
    if (settings.given()) {
      return;
    }
    if (!RUNTIMES.contains(settings.runtime())) {
      throw invalid(
          "The function has a runtime that is not supported by Lambda@Edge: "
              + settings.runtime()
              + " Function: "
              + arn
              + " Supported runtimes: "
              + RUNTIMES);
    }
    if (settings.timeout().compareTo(event.longest()) > 0) {
      throw invalid(
          "The function timeout is larger than the maximum allowed for functions that are"
              + " triggered by a CloudFront event: "
              + settings.timeout().toSeconds()
              + " Max allowed: "
              + event.longest().toSeconds()
              + " Function: "
              + arn);
    }
  }

  private static String unsupported(String member) {
    return switch (member) {
      case "DeadLetterConfig" -> "The function cannot have a dead letter queue.";
      case "Environment" -> "The function cannot have environment variables.";
      case "Image" -> "The function cannot be defined as a container image.";
      case "Layers" -> "The function cannot have a layer.";
      case "ProvisionedConcurrency" -> "The function cannot have provisioned concurrency.";
      case "RuntimeManagement" ->
          "The function cannot have a runtime management configuration other than Auto.";
      case "TracingConfig" -> "The function cannot use AWS X-Ray.";
      case "VpcConfig" -> "The function cannot be configured to access a VPC.";
      default -> throw new IllegalArgumentException("What is " + member + "?");
    };
  }

  private static AwsErrorException tooLarge(String what, int size, int most, String arn) {
    return invalid(
        "The function "
            + what
            + " size is larger than the maximum allowed size for functions that are triggered by a"
            + " CloudFront event: "
            + size
            + " Max allowed: "
            + most
            + " Function: "
            + arn);
  }

  private static AwsErrorException invalid(String message) {
    return CloudFrontErrors.error("InvalidLambdaFunctionAssociation", message);
  }
}
