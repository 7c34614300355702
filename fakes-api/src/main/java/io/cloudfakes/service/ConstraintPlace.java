package io.cloudfakes.service;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where in a request a value stands: a member, or one of a list's or map's entries, below another
 * place.
 *
 * @param parent null when it is a member of the request itself
 * @param name the member's name in the model, or the entry's key or number
 * @param isMember whether the name is a member's, which services write differently
 */
public record ConstraintPlace(@Nullable ConstraintPlace parent, String name, boolean isMember) {
  /** The place as AWS's messages have it, for example {@code KeySchema.1.member.AttributeName}. */
  public String path(UnaryOperator<String> memberName) {
    String last = isMember ? memberName.apply(name) : name + ".member";
    return parent == null ? last : parent.path(memberName) + "." + last;
  }

  ConstraintPlace entry(String key) {
    return new ConstraintPlace(this, key, false);
  }
}
