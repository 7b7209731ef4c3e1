package nn.mistakes;

import java.util.Map;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Part;
import nn.core.Pass;
import nn.core.RunningAverage;

/** A layer with the parameters, statistics and children of an original, and the forward pass of a specimen. */
class LayerCopy implements Layer {

    private final Layer original;
    private final LayerSpecimen specimen;

    LayerCopy(Layer original, LayerSpecimen specimen) {
        this.original = original;
        this.specimen = specimen;
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        return specimen.forward(original, x, mode);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return original.parameters();
    }

    @Override
    public Map<String, RunningAverage> statistics() {
        return original.statistics();
    }

    @Override
    public Map<String, ? extends Part> children() {
        return original.children();
    }

    @Override
    public String toString() {
        return specimen.getClass().getSimpleName() + " in " + original;
    }
}
