package nn.golden;

import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Embedding;
import org.junit.jupiter.api.Test;

/** {@link Embedding} against PyTorch's: two rows of four words, of which one comes four times and one never. */
class EmbeddingGoldenTest {

    private final GoldenFile golden = GoldenFile.read("embedding");
    private final Embedding embedding = new Embedding(golden.given("W"));
    private final Pass pass = embedding.forward(golden.given("idx"), Mode.training(0));

    @Test
    void output() {
        golden.compare("y", pass.output());
    }

    @Test
    void weightGradient() {
        golden.compare("dW", pass.backward(golden.given("dy")).of(embedding.parameters().get("weight")));
    }
}
