package io.cloudfakes.edge.globalaccelerator.internal;

import io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator.CreateAccelerator;
import io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator.CreateCustomRoutingAccelerator;
import io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator.DeleteAccelerator;
import io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator.DeleteCustomRoutingAccelerator;
import io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator.DescribeAccelerator;
import io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator.DescribeAcceleratorAttributes;
import io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator.DescribeCustomRoutingAccelerator;
import io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator.DescribeCustomRoutingAcceleratorAttributes;
import io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator.ListAccelerators;
import io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator.ListCustomRoutingAccelerators;
import io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator.UpdateAccelerator;
import io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator.UpdateAcceleratorAttributes;
import io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator.UpdateCustomRoutingAccelerator;
import io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator.UpdateCustomRoutingAcceleratorAttributes;
import io.cloudfakes.edge.globalaccelerator.internal.operation.attachment.CreateCrossAccountAttachment;
import io.cloudfakes.edge.globalaccelerator.internal.operation.attachment.DeleteCrossAccountAttachment;
import io.cloudfakes.edge.globalaccelerator.internal.operation.attachment.DescribeCrossAccountAttachment;
import io.cloudfakes.edge.globalaccelerator.internal.operation.attachment.ListCrossAccountAttachments;
import io.cloudfakes.edge.globalaccelerator.internal.operation.attachment.ListCrossAccountResourceAccounts;
import io.cloudfakes.edge.globalaccelerator.internal.operation.attachment.ListCrossAccountResources;
import io.cloudfakes.edge.globalaccelerator.internal.operation.attachment.UpdateCrossAccountAttachment;
import io.cloudfakes.edge.globalaccelerator.internal.operation.byoip.AdvertiseByoipCidr;
import io.cloudfakes.edge.globalaccelerator.internal.operation.byoip.DeprovisionByoipCidr;
import io.cloudfakes.edge.globalaccelerator.internal.operation.byoip.ListByoipCidrs;
import io.cloudfakes.edge.globalaccelerator.internal.operation.byoip.ProvisionByoipCidr;
import io.cloudfakes.edge.globalaccelerator.internal.operation.byoip.WithdrawByoipCidr;
import io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting.AddCustomRoutingEndpoints;
import io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting.AllowCustomRoutingTraffic;
import io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting.CreateCustomRoutingEndpointGroup;
import io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting.DeleteCustomRoutingEndpointGroup;
import io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting.DenyCustomRoutingTraffic;
import io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting.DescribeCustomRoutingEndpointGroup;
import io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting.ListCustomRoutingEndpointGroups;
import io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting.ListCustomRoutingPortMappings;
import io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting.ListCustomRoutingPortMappingsByDestination;
import io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting.RemoveCustomRoutingEndpoints;
import io.cloudfakes.edge.globalaccelerator.internal.operation.group.AddEndpoints;
import io.cloudfakes.edge.globalaccelerator.internal.operation.group.CreateEndpointGroup;
import io.cloudfakes.edge.globalaccelerator.internal.operation.group.DeleteEndpointGroup;
import io.cloudfakes.edge.globalaccelerator.internal.operation.group.DescribeEndpointGroup;
import io.cloudfakes.edge.globalaccelerator.internal.operation.group.ListEndpointGroups;
import io.cloudfakes.edge.globalaccelerator.internal.operation.group.RemoveEndpoints;
import io.cloudfakes.edge.globalaccelerator.internal.operation.group.UpdateEndpointGroup;
import io.cloudfakes.edge.globalaccelerator.internal.operation.listener.CreateCustomRoutingListener;
import io.cloudfakes.edge.globalaccelerator.internal.operation.listener.CreateListener;
import io.cloudfakes.edge.globalaccelerator.internal.operation.listener.DeleteCustomRoutingListener;
import io.cloudfakes.edge.globalaccelerator.internal.operation.listener.DeleteListener;
import io.cloudfakes.edge.globalaccelerator.internal.operation.listener.DescribeCustomRoutingListener;
import io.cloudfakes.edge.globalaccelerator.internal.operation.listener.DescribeListener;
import io.cloudfakes.edge.globalaccelerator.internal.operation.listener.ListCustomRoutingListeners;
import io.cloudfakes.edge.globalaccelerator.internal.operation.listener.ListListeners;
import io.cloudfakes.edge.globalaccelerator.internal.operation.listener.UpdateCustomRoutingListener;
import io.cloudfakes.edge.globalaccelerator.internal.operation.listener.UpdateListener;
import io.cloudfakes.edge.globalaccelerator.internal.operation.tag.ListTagsForResource;
import io.cloudfakes.edge.globalaccelerator.internal.operation.tag.TagResource;
import io.cloudfakes.edge.globalaccelerator.internal.operation.tag.UntagResource;
import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.ActionTable;
import io.cloudfakes.service.ConstraintWording;
import io.cloudfakes.service.ModelConstraints;
import io.cloudfakes.service.Service;

/**
 * AWS Global Accelerator: its table of contents, every action of AWS's model on one line, modelled
 * or refused. AWS has its API in us-west-2 only.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_Operations.html">Actions
 *     of AWS Global Accelerator</a>
 */
public final class GlobalAcceleratorService {
  private static final ConstraintWording WORDING =
      new ConstraintWording(false, true, "com.amazonaws.globalaccelerator.");

  private static final ModelConstraints CONSTRAINTS =
      ModelConstraints.in(
          GlobalAcceleratorService.class,
          "globalaccelerator-constraints.txt",
          (faults, call) ->
              GlobalAcceleratorErrors.error("ValidationException", WORDING.message(faults)));

  public static final Service<GlobalAcceleratorState> SERVICE =
      Service.named("globalaccelerator", GlobalAcceleratorState.EMPTY)
          .protocol(() -> Protocols.jsonWithCapitalMessage("1.1", ""))
          .targetPrefix("GlobalAccelerator_V20180706")
          .homeRegion(HomeRegionOnly.HOME)
          .resource(
              "AcceleratorArn", "ListenerArn", "EndpointGroupArn", "AttachmentArn", "Cidr", "Name")
          .constraints(CONSTRAINTS)
          .decisions(new HomeRegionOnly())
          .actions(GlobalAcceleratorService::table)
          .faults(new GlobalAcceleratorFaults())
          .build();

  private GlobalAcceleratorService() {}

  private static void table(ActionTable<GlobalAcceleratorState> table) {
    table.action("AddCustomRoutingEndpoints", AddCustomRoutingEndpoints::new);
    table.action("AddEndpoints", AddEndpoints::new);
    table.action("AdvertiseByoipCidr", AdvertiseByoipCidr::new);
    table.action("AllowCustomRoutingTraffic", AllowCustomRoutingTraffic::new);
    table.action("CreateAccelerator", CreateAccelerator::new);
    table.action("CreateCrossAccountAttachment", CreateCrossAccountAttachment::new);
    table.action("CreateCustomRoutingAccelerator", CreateCustomRoutingAccelerator::new);
    table.action("CreateCustomRoutingEndpointGroup", CreateCustomRoutingEndpointGroup::new);
    table.action("CreateCustomRoutingListener", CreateCustomRoutingListener::new);
    table.action("CreateEndpointGroup", CreateEndpointGroup::new);
    table.action("CreateListener", CreateListener::new);
    table.action("DeleteAccelerator", DeleteAccelerator::new);
    table.action("DeleteCrossAccountAttachment", DeleteCrossAccountAttachment::new);
    table.action("DeleteCustomRoutingAccelerator", DeleteCustomRoutingAccelerator::new);
    table.action("DeleteCustomRoutingEndpointGroup", DeleteCustomRoutingEndpointGroup::new);
    table.action("DeleteCustomRoutingListener", DeleteCustomRoutingListener::new);
    table.action("DeleteEndpointGroup", DeleteEndpointGroup::new);
    table.action("DeleteListener", DeleteListener::new);
    table.action("DenyCustomRoutingTraffic", DenyCustomRoutingTraffic::new);
    table.action("DeprovisionByoipCidr", DeprovisionByoipCidr::new);
    table.action("DescribeAccelerator", DescribeAccelerator::new);
    table.action("DescribeAcceleratorAttributes", DescribeAcceleratorAttributes::new);
    table.action("DescribeCrossAccountAttachment", DescribeCrossAccountAttachment::new);
    table.action("DescribeCustomRoutingAccelerator", DescribeCustomRoutingAccelerator::new);
    table.action(
        "DescribeCustomRoutingAcceleratorAttributes",
        DescribeCustomRoutingAcceleratorAttributes::new);
    table.action("DescribeCustomRoutingEndpointGroup", DescribeCustomRoutingEndpointGroup::new);
    table.action("DescribeCustomRoutingListener", DescribeCustomRoutingListener::new);
    table.action("DescribeEndpointGroup", DescribeEndpointGroup::new);
    table.action("DescribeListener", DescribeListener::new);
    table.action("ListAccelerators", ListAccelerators::new);
    table.action("ListByoipCidrs", ListByoipCidrs::new);
    table.action("ListCrossAccountAttachments", ListCrossAccountAttachments::new);
    table.action("ListCrossAccountResourceAccounts", ListCrossAccountResourceAccounts::new);
    table.action("ListCrossAccountResources", ListCrossAccountResources::new);
    table.action("ListCustomRoutingAccelerators", ListCustomRoutingAccelerators::new);
    table.action("ListCustomRoutingEndpointGroups", ListCustomRoutingEndpointGroups::new);
    table.action("ListCustomRoutingListeners", ListCustomRoutingListeners::new);
    table.action("ListCustomRoutingPortMappings", ListCustomRoutingPortMappings::new);
    table.action(
        "ListCustomRoutingPortMappingsByDestination",
        ListCustomRoutingPortMappingsByDestination::new);
    table.action("ListEndpointGroups", ListEndpointGroups::new);
    table.action("ListListeners", ListListeners::new);
    table.action("ListTagsForResource", ListTagsForResource::new);
    table.action("ProvisionByoipCidr", ProvisionByoipCidr::new);
    table.action("RemoveCustomRoutingEndpoints", RemoveCustomRoutingEndpoints::new);
    table.action("RemoveEndpoints", RemoveEndpoints::new);
    table.action("TagResource", TagResource::new);
    table.action("UntagResource", UntagResource::new);
    table.action("UpdateAccelerator", UpdateAccelerator::new);
    table.action("UpdateAcceleratorAttributes", UpdateAcceleratorAttributes::new);
    table.action("UpdateCrossAccountAttachment", UpdateCrossAccountAttachment::new);
    table.action("UpdateCustomRoutingAccelerator", UpdateCustomRoutingAccelerator::new);
    table.action(
        "UpdateCustomRoutingAcceleratorAttributes", UpdateCustomRoutingAcceleratorAttributes::new);
    table.action("UpdateCustomRoutingListener", UpdateCustomRoutingListener::new);
    table.action("UpdateEndpointGroup", UpdateEndpointGroup::new);
    table.action("UpdateListener", UpdateListener::new);
    table.action("WithdrawByoipCidr", WithdrawByoipCidr::new);
  }
}
