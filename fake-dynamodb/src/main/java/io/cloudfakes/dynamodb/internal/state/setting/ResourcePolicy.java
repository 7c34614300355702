package io.cloudfakes.dynamodb.internal.state.setting;

import io.cloudfakes.dynamodb.internal.state.TableFeature;
import io.cloudfakes.iam.PolicyDocument;

/**
 * The policy of a table: who of this account and of others may do what with it.
 *
 * @param text as it was given, which is how AWS gives it back
 * @param revisionId another for every other policy the table gets
 */
public record ResourcePolicy(PolicyDocument document, String text, String revisionId)
    implements TableFeature {}
