package io.cloudfakes.dynamodb.internal.state;

/**
 * One thing a table may have beside keys, indexes and items: a stream, time to live, tags, a
 * policy. Make it an immutable record; a table has at most one of each class, see {@link
 * Table#feature}.
 */
public interface TableFeature {}
