package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.Tagging;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.wafv2.model.Tag;

/** What is made with a new id, ARN and lock token. */
final class NewEntity {
  private final Kind kind;
  private final String name;
  private final String scope;
  private final CallContext call;
  private final String id;

  NewEntity(Kind kind, String name, String scope, WafState state, CallContext call) {
    Entities.requireNew(kind, scope, name, state, call);
    this.kind = kind;
    this.name = name;
    this.scope = scope;
    this.call = call;
    this.id = call.ids().uuid("id");
  }

  String id() {
    return id;
  }

  String arn() {
    return Entities.arn(kind, scope, name, id, call);
  }

  Entity of(SdkPojo document, @Nullable String description, List<Tag> tags) {
    return new Entity(
        kind,
        arn(),
        name,
        id,
        scope,
        call.account(),
        call.region(),
        document,
        description == null ? "" : description,
        call.ids().uuid("lock-token"),
        Tagging.of(tags));
  }
}
