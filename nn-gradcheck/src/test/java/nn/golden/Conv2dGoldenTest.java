package nn.golden;

import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.ChannelsFirst;
import nn.layers.Conv2d;
import nn.layers.ImageShape;
import nn.layers.Window;
import org.junit.jupiter.api.Test;

/** {@link Conv2d} against PyTorch's, whose images have their channels first and whose weight is F x (C · KH · KW). */
class Conv2dGoldenTest {

    @Test
    void paddedSoThatTheSizeStays() {
        Window window = Window.of(3, 3).withPadding(1, 1);
        compare(GoldenFile.read("conv2d"), new ImageShape(5, 4, 2), window);
    }

    @Test
    void rectangularAndStrided() {
        Window window = Window.of(3, 2).withStride(2, 3).withPadding(1, 0);
        compare(GoldenFile.read("conv2d_stride"), new ImageShape(6, 7, 3), window);
    }

    private static void compare(GoldenFile golden, ImageShape image, Window window) {
        ChannelsFirst inputs = new ChannelsFirst(image.channels());
        Matrix weight = inputs.toChannelsLast(golden.given("W")).transpose();
        Conv2d conv = new Conv2d(image, window, weight, golden.given("b"));
        ChannelsFirst outputs = new ChannelsFirst(conv.output().channels());
        Pass pass = conv.forward(inputs.toChannelsLast(golden.given("x")), Mode.inference());
        golden.compare("y", outputs.fromChannelsLast(pass.output()));
        Gradients gradients = pass.backward(outputs.toChannelsLast(golden.given("dy")));
        golden.compare("dx", inputs.fromChannelsLast(gradients.input()));
        Matrix dWeight = gradients.of(conv.parameters().get("weight"));
        golden.compare("dW", inputs.fromChannelsLast(dWeight.transpose()));
        golden.compare("db", gradients.of(conv.parameters().get("bias")));
    }
}
