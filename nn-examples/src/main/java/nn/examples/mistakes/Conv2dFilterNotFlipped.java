package nn.examples.mistakes;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.Conv2d;
import nn.layers.ImageShape;
import nn.layers.Window;

/** A convolution, one channel and one filter of 2 x 2, whose way back convolves with the filter as it is. */
public final class Conv2dFilterNotFlipped implements Layer {

    private static final Matrix NO_BIAS = Matrix.rowOf(0);

    private final Conv2d convolution;
    private final Parameter weight;

    Conv2dFilterNotFlipped(ImageShape image, Matrix filter) {
        this.convolution = new Conv2d(image, Window.of(2, 2), filter, NO_BIAS);
        this.weight = convolution.parameters().get("weight");
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        ImageShape image = new ImageShape(3, 3, 1);
        return Messages.of(new Conv2dFilterNotFlipped(image, Matrix.columnOf(1, 2, 3, 4)), 1, image.size());
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix w = weight.value();
        Pass pass = convolution.forward(x, mode);
        return new Pass(pass.output(), dy -> backward(pass, w, dy));
    }

    private Gradients backward(Pass pass, Matrix w, Matrix dy) {
        Conv2d full = new Conv2d(convolution.output(), Window.of(2, 2).withPadding(1, 1), w, NO_BIAS);
        // ∂L/∂x = ∂L/∂y with a border of zeros, convolved with w
        Matrix dx = full.forward(dy, Mode.inference()).output();
        return pass.backward(dy).then(Gradients.ofInput(dx));
    }

    @Override
    public Map<String, Parameter> parameters() {
        return convolution.parameters();
    }

    @Override
    public String toString() {
        return "Conv2dFilterNotFlipped()";
    }
}
