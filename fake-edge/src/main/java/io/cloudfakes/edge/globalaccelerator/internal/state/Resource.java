package io.cloudfakes.edge.globalaccelerator.internal.state;

/** Something that there is in Global Accelerator, or that a test has said of it. */
public sealed interface Resource
    permits AcceleratorResource,
        ListenerResource,
        GroupResource,
        CustomGroupResource,
        AttachmentResource,
        CidrResource,
        TagSet,
        UsedToken,
        EndpointHealth,
        EndpointPlace,
        ClientPlace,
        SubnetBlock {
  /** Tells it from others of its type: its ARN, where it has one. */
  String id();
}
