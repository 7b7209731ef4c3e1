package nn.layers;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Part;
import nn.core.Pass;

/** A value in a graph that a part computes. */
sealed interface ComputedNode extends Node permits LayerNode, JunctionNode {

    Part part();

    /** The part's own pass over its sources. */
    Pass.Child forward(Map<String, Matrix> values, Mode mode);

    /** The gradients of the sources, in their order, out of those of the part; each computed when asked for. */
    List<Supplier<Matrix>> ofSources(Gradients gradients);
}
