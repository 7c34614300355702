package io.cloudfakes.edge.lambda.internal.state;

import java.util.SortedMap;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.lambda.model.CodeSigningConfig;

/**
 * What functions share.
 *
 * @param layers all versions of all layers
 * @param lastLayers the greatest number that was given to a layer's version, ever, by layer's ARN
 * @param codeSigning code signing configurations by ARN
 * @param tags of what does not keep its tags itself, by ARN
 */
record Library(
    TreePMap<LayerKey, LayerVersion> layers,
    HashPMap<String, Long> lastLayers,
    TreePMap<String, CodeSigningConfig> codeSigning,
    HashPMap<String, SortedMap<String, String>> tags) {
  static final Library EMPTY =
      new Library(TreePMap.empty(), HashTreePMap.empty(), TreePMap.empty(), HashTreePMap.empty());
}
