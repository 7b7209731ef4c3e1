package nn.golden;

import nn.core.Layer;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.AvgPool2d;
import nn.layers.ChannelsFirst;
import nn.layers.ImageShape;
import nn.layers.MaxPool2d;
import nn.layers.Window;
import org.junit.jupiter.api.Test;

/** Pooling against PyTorch's, whose images have their channels first. */
class PoolingGoldenTest {

    private static final ChannelsFirst LAYOUT = new ChannelsFirst(2);
    private static final Window HALVING = Window.of(2, 2).withStride(2, 2);

    /** Of five columns the last is left over. */
    private static final ImageShape ODD = new ImageShape(4, 5, 2);

    @Test
    void maximum() {
        compare(GoldenFile.read("maxpool2d"), new MaxPool2d(ODD, HALVING));
    }

    @Test
    void maximumOfOverlappingPaddedWindows() {
        Window window = Window.of(3, 3).withStride(2, 2).withPadding(1, 1);
        compare(GoldenFile.read("maxpool2d_padded"), new MaxPool2d(new ImageShape(5, 5, 2), window));
    }

    @Test
    void average() {
        compare(GoldenFile.read("avgpool2d"), new AvgPool2d(ODD, HALVING));
    }

    private static void compare(GoldenFile golden, Layer pool) {
        Pass pass = pool.forward(LAYOUT.toChannelsLast(golden.given("x")), Mode.inference());
        golden.compare("y", LAYOUT.fromChannelsLast(pass.output()));
        golden.compare("dx", LAYOUT.fromChannelsLast(
                pass.backward(LAYOUT.toChannelsLast(golden.given("dy"))).input()));
    }
}
