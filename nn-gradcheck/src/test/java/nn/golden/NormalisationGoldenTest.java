package nn.golden;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.ChannelsFirst;
import nn.layers.GroupNorm;
import nn.layers.LayerNorm;
import nn.layers.RmsNorm;
import org.junit.jupiter.api.Test;

/** {@link LayerNorm}, {@link GroupNorm} and {@link RmsNorm} against PyTorch's numbers, forwards and backwards. */
class NormalisationGoldenTest {

    @Test
    void layerNorm() {
        GoldenFile golden = GoldenFile.read("layernorm");
        Layer layer = new LayerNorm(golden.given("gamma").columns(), golden.option("eps"));
        layer.parameters().forEach((name, p) -> p.set(golden.given(name)));
        Pass pass = layer.forward(golden.given("x"), Mode.training(0));
        golden.compare("y", pass.output());
        Gradients gradients = pass.backward(golden.given("dy"));
        golden.compare("dx", gradients.input());
        compareParameters(golden, layer, gradients);
    }

    @Test
    void groupNorm() {
        GoldenFile golden = GoldenFile.read("groupnorm");
        int channels = golden.given("gamma").columns();
        ChannelsFirst layout = new ChannelsFirst(channels);
        Layer layer = new GroupNorm((int) golden.option("groups"), channels, golden.option("eps"));
        layer.parameters().forEach((name, p) -> p.set(golden.given(name)));
        Pass pass = layer.forward(layout.toChannelsLast(golden.given("x")), Mode.training(0));
        golden.compare("y", layout.fromChannelsLast(pass.output()));
        Gradients gradients = pass.backward(layout.toChannelsLast(golden.given("dy")));
        golden.compare("dx", layout.fromChannelsLast(gradients.input()));
        compareParameters(golden, layer, gradients);
    }

    @Test
    void rmsNorm() {
        GoldenFile golden = GoldenFile.read("rmsnorm");
        Layer layer = new RmsNorm(golden.given("gamma").columns(), golden.option("eps"));
        layer.parameters().forEach((name, p) -> p.set(golden.given(name)));
        Pass pass = layer.forward(golden.given("x"), Mode.training(0));
        golden.compare("y", pass.output());
        Gradients gradients = pass.backward(golden.given("dy"));
        golden.compare("dx", gradients.input());
        compareParameters(golden, layer, gradients);
    }

    private static void compareParameters(GoldenFile golden, Layer layer, Gradients gradients) {
        layer.parameters().forEach((name, p) -> golden.compare("d" + name, gradients.of(p)));
    }
}
