package io.cloudfakes.dynamodb.internal.state;

/** An attribute that is part of a key, with the type its values must have. */
public record KeyAttribute(String name, ValueType type) {}
