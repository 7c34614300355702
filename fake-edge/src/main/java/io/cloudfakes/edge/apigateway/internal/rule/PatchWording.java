package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.AwsErrorException;
import java.util.List;

/** How a document's kind refuses patch operations that it does not take. */
enum PatchWording {
  /** Names the paths that the operation can have. */
  LISTING {
    @Override
    AwsErrorException refusal(PatchTarget target, List<String> pathsOfOp, List<String> opsOfPath) {
      return RestErrors.badRequest(
          "Invalid patch path  '"
              + target.path()
              + "' specified for op '"
              + target.op()
              + "'. "
              + (pathsOfOp.isEmpty()
                  ? "Please choose supported operations"
                  : "Must be one of: " + pathsOfOp));
    }
  },
  /** Names the path alone. */
  PLAIN {
    @Override
    AwsErrorException refusal(PatchTarget target, List<String> pathsOfOp, List<String> opsOfPath) {
      return RestErrors.badRequest("Invalid patch path " + target.path());
    }
  },
  /** Names the path, or the operations that it can have. */
  PLAIN_WITH_OPERATIONS {
    @Override
    AwsErrorException refusal(PatchTarget target, List<String> pathsOfOp, List<String> opsOfPath) {
      return opsOfPath.isEmpty()
          ? PLAIN.refusal(target, pathsOfOp, opsOfPath)
          : RestErrors.badRequest(
              "Invalid patch operation specified. Must be one of: " + opsOfPath);
    }
  },
  /** As stages do, which take everything else for a method's settings. */
  STAGE {
    @Override
    AwsErrorException refusal(PatchTarget target, List<String> pathsOfOp, List<String> opsOfPath) {
      return StagePatch.refusal(target);
    }
  };

  /**
   * The refusal of an operation.
   *
   * @param pathsOfOp the paths that the operation can have
   * @param opsOfPath the operations that the path can have
   */
  abstract AwsErrorException refusal(
      PatchTarget target, List<String> pathsOfOp, List<String> opsOfPath);
}
