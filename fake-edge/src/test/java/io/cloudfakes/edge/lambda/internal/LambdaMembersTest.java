package io.cloudfakes.edge.lambda.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.contract.MembersWalk;
import io.cloudfakes.service.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing a request can ask for is overlooked, and nothing an answer can say is forgotten. */
class LambdaMembersTest {
  private static final List<String> FUNCTIONS =
      List.of(
          "CreateFunctionResponse",
          "UpdateFunctionCodeResponse",
          "UpdateFunctionConfigurationResponse",
          "GetFunctionConfigurationResponse",
          "PublishVersionResponse");
  private static final List<String> MAPPINGS =
      List.of(
          "CreateEventSourceMappingResponse",
          "UpdateEventSourceMappingResponse",
          "DeleteEventSourceMappingResponse",
          "GetEventSourceMappingResponse");
  private static final List<String> ALIASES =
      List.of("CreateAliasResponse", "UpdateAliasResponse", "GetAliasResponse");
  private static final List<String> ASYNC =
      List.of(
          "PutFunctionEventInvokeConfigResponse",
          "UpdateFunctionEventInvokeConfigResponse",
          "GetFunctionEventInvokeConfigResponse");
  private static final List<String> URLS =
      List.of(
          "CreateFunctionUrlConfigResponse",
          "UpdateFunctionUrlConfigResponse",
          "GetFunctionUrlConfigResponse");
  private static final List<String> PROVISIONED =
      List.of("PutProvisionedConcurrencyConfigResponse", "GetProvisionedConcurrencyConfigResponse");
  private static final List<String> LAYERS =
      List.of("PublishLayerVersionResponse", "GetLayerVersionByArnResponse");

  private static final MembersWalk WALK = walk();

  /** Never answered. */
  private static final Set<String> NEVER =
      Set.of(
          // The status of the HTTP answer itself.
          "DeleteFunctionResponse.StatusCode",
          // Of functions of other kinds: replicas at the edge, durable ones, those of providers and
          // tenants.
          "MasterArn",
          "CapacityProviderConfig",
          "DurableConfig",
          "DurableExecutionArn",
          "TenancyConfig",
          "ConfigSha256",
          // No code is signed here, and runtimes have no versions.
          "SigningProfileVersionArn",
          "SigningJobArn",
          "RuntimeVersionConfig",
          "GetRuntimeManagementConfigResponse.RuntimeVersionArn",
          // Of event sources other than streams and queues.
          "Topics",
          "Queues",
          "SourceAccessConfigurations",
          "SelfManagedEventSource",
          "AmazonManagedKafkaEventSourceConfig",
          "SelfManagedKafkaEventSourceConfig",
          "DocumentDBEventSourceConfig",
          "ProvisionedPollerConfig",
          "KMSKeyArn",
          "MetricsConfig",
          // Only said when something fails that never does here.
          "FilterCriteriaError",
          "ImageConfigResponse.Error",
          "TagsError",
          "StatusReason");

  @Test
  void every_member_of_a_request_is_read_refused_or_known_to_change_nothing() {
    List<String> overlooked = new ArrayList<>();
    for (Action<?> action : LambdaService.SERVICE.table().actions()) {
      if (action.isModelled()) {
        overlooked.addAll(WALK.overlooked(action));
      }
    }
    assertThat(overlooked).isEmpty();
  }

  @Test
  void every_member_of_an_answer_is_written_or_known_to_be_left_out() {
    List<String> unanswered = new ArrayList<>();
    for (Action<?> action : LambdaService.SERVICE.table().actions()) {
      if (action.isModelled()) {
        unanswered.addAll(WALK.unanswered(action, NEVER));
      }
    }
    assertThat(unanswered).isEmpty();
  }

  private static MembersWalk walk() {
    MembersWalk walk =
        MembersWalk.of("io.cloudfakes.edge.lambda", "software.amazon.awssdk.services.lambda.model")
            // By name, for the oldest supported SDK has it not; PermissionsTest.
            .reading("AddPermissionRequest", "InvokedViaFunctionUrl")
            // Kept whole and given back; FunctionsTest, LayersTest, QueueMappingsTest.
            .reading("ScalingConfig", "MaximumConcurrency")
            .reading("EphemeralStorage", "Size")
            .reading("AllowedPublishers", "SigningProfileVersionArns")
            .reading("FileSystemConfig", "Arn", "LocalMountPath")
            .reading("ImageConfig", "EntryPoint", "Command", "WorkingDirectory")
            // Without effect, as all keys; versions of objects are refused by name: FunctionsTest.
            .reading("FunctionCode", "SourceKMSKeyArn", "S3ObjectVersion")
            .reading("LayerVersionContentInput", "S3ObjectVersion");
    // Changes are read as the requests to make such a thing, answers written as descriptions.
    copying(walk, "FunctionConfiguration", FUNCTIONS);
    copying(walk, "EventSourceMappingConfiguration", MAPPINGS);
    copying(walk, "AliasConfiguration", ALIASES);
    copying(walk, "FunctionEventInvokeConfig", ASYNC);
    copying(walk, "FunctionUrlConfig", URLS);
    copying(walk, "ProvisionedConcurrencyConfigListItem", PROVISIONED);
    copying(walk, "GetLayerVersionResponse", LAYERS);
    return walk.copying("CreateFunctionRequest", "UpdateFunctionConfigurationRequest")
        .copying("PutFunctionEventInvokeConfigRequest", "UpdateFunctionEventInvokeConfigRequest")
        .copying("FunctionCode", "UpdateFunctionCodeRequest")
        .copying("CreateEventSourceMappingRequest", "UpdateEventSourceMappingRequest");
  }

  private static void copying(MembersWalk walk, String from, List<String> to) {
    to.forEach(one -> walk.copying(from, one));
  }
}
