package io.cloudfakes.dynamodb.internal.state;

/**
 * One thing DynamoDB holds beside tables: the backups of all accounts, the tokens of transactions.
 * Make it an immutable record; the state has at most one of each class, see {@link
 * DynamoDbState#part}.
 */
public interface StatePart {}
