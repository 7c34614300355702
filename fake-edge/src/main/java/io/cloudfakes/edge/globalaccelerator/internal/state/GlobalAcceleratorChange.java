package io.cloudfakes.edge.globalaccelerator.internal.state;

import io.cloudfakes.service.Change;

/** One change of what there is in Global Accelerator. */
public sealed interface GlobalAcceleratorChange extends Change<GlobalAcceleratorState> {
  /** There is this, in place of what had its type and id. */
  record Put(Resource resource) implements GlobalAcceleratorChange {
    @Override
    public GlobalAcceleratorState applyTo(GlobalAcceleratorState state) {
      return state.with(resource);
    }
  }

  /** There is no such thing any more. */
  record Removed(Class<? extends Resource> type, String id) implements GlobalAcceleratorChange {
    @Override
    public GlobalAcceleratorState applyTo(GlobalAcceleratorState state) {
      return state.without(type, id);
    }
  }
}
