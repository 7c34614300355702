package io.cloudfakes.dynamodb.internal.expression;

/** A part of an expression, which only in its context shows to be a condition or an operand. */
public sealed interface Node permits Operand, Condition {}
