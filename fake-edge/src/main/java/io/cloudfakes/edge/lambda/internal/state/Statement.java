package io.cloudfakes.edge.lambda.internal.state;

/**
 * One statement of a function's resource policy.
 *
 * @param sid the statement id, unique in the policy
 * @param json the statement as AWS writes it
 */
public record Statement(String sid, String json) {}
