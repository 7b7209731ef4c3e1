package nn.examples;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Add;
import nn.layers.AvgPool2d;
import nn.layers.BatchNorm;
import nn.layers.Bidirectional;
import nn.layers.Concat;
import nn.layers.Conv2d;
import nn.layers.Dense;
import nn.layers.DotProductAttention.Mask;
import nn.layers.DotProductAttention;
import nn.layers.Dropout;
import nn.layers.Elu;
import nn.layers.Embedding;
import nn.layers.Gelu;
import nn.layers.GlobalAveragePool;
import nn.layers.Graph;
import nn.layers.GroupNorm;
import nn.layers.GruCell;
import nn.layers.ImageShape;
import nn.layers.LastStep;
import nn.layers.LayerNorm;
import nn.layers.LeakyRelu;
import nn.layers.LogSoftmax;
import nn.layers.LstmCell;
import nn.layers.Max;
import nn.layers.MaxPool2d;
import nn.layers.Maxout;
import nn.layers.MultiHeadAttention;
import nn.layers.Multiply;
import nn.layers.PositionalEncoding;
import nn.layers.Positionwise;
import nn.layers.Power;
import nn.layers.Recurrence;
import nn.layers.Recurrent;
import nn.layers.Relu;
import nn.layers.Residual;
import nn.layers.RmsNorm;
import nn.layers.RnnCell;
import nn.layers.SelfAttention;
import nn.layers.Sequential;
import nn.layers.Sigmoid;
import nn.layers.Silu;
import nn.layers.Softmax;
import nn.layers.Softplus;
import nn.layers.Tanh;
import nn.layers.TransformerBlock;
import nn.layers.Window;
import nn.layers.losses.BinaryCrossEntropy;
import nn.layers.losses.Huber;
import nn.layers.losses.MeanSquaredError;
import nn.layers.losses.MultiClassHinge;
import nn.layers.losses.NegativeLogLikelihood;
import nn.layers.losses.OneHot;
import nn.layers.losses.PositionwiseLoss;
import nn.layers.losses.SoftmaxCrossEntropy;

/** Every layer, container, junction and loss of nn-layers, on small random batches: candidates for the check. */
final class EveryLayer {

    private static final int ROWS = 5;
    private static final int COLUMNS = 4;
    private static final int IMAGES = 2;
    private static final ImageShape IMAGE = new ImageShape(4, 5, 2);
    private static final Window OVERLAPPING = Window.of(3, 2).withStride(2, 1).withPadding(1, 0);
    private static final int STEPS = 3;
    private static final int WORDS = 6;
    private static final int HIDDEN_COLUMNS = 2;
    /** A layer too large to check entry by entry: from the pixels of an image to a hidden layer. */
    private static final int PIXELS = 784;
    private static final int HIDDEN = 128;
    private static final int DIRECTIONS = 8;
    /** Scores differ by hundredths, and never by this, where the hinge has its kink. */
    private static final double MARGIN = 1.005;

    private final long seed;
    private final RandomGenerator random;

    private EveryLayer(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /** One by one; the seed settles every number. */
    static List<Candidate> candidates(long seed) {
        EveryLayer every = new EveryLayer(seed);
        return Stream.of(every.layers(), every.imageLayers(), every.sequences(), every.junctions(), every.losses())
                .flatMap(part -> part).toList();
    }

    private Stream<Candidate> layers() {
        Stream<Layer> layers = Stream.of(
                new Dense(COLUMNS, 3, random),
                new Relu(),
                new LeakyRelu(0.1),
                new Elu(1.5),
                new Gelu(Gelu.Form.EXACT),
                new Gelu(Gelu.Form.TANH),
                new Softplus(),
                new Silu(),
                new Sigmoid(),
                new Tanh(),
                new Softmax(),
                new LogSoftmax(),
                new Maxout(2),
                new Power(3),
                new BatchNorm(COLUMNS),
                new LayerNorm(COLUMNS),
                new GroupNorm(1, COLUMNS),
                new RmsNorm(COLUMNS),
                new Positionwise(COLUMNS / 2, new BatchNorm(COLUMNS / 2)),
                new Dropout(0.3),
                new SelfAttention(COLUMNS / 2, 1, Mask.CAUSAL, random),
                new Sequential(new Dense(COLUMNS, 3, random), new BatchNorm(3)),
                new Residual(new Dense(COLUMNS, COLUMNS, random)),
                new Graph(Graph.input("x", COLUMNS),
                        Graph.node("a", new Sigmoid(), "x"), Graph.node("y", new Multiply(), "x", "a")));
        return layers.flatMap(layer -> Candidate.inBothModes(layer, batch(ROWS, COLUMNS), seed));
    }

    private Stream<Candidate> imageLayers() {
        Stream<Layer> layers = Stream.of(
                new Conv2d(IMAGE, 3, OVERLAPPING, random),
                new MaxPool2d(IMAGE, OVERLAPPING),
                new AvgPool2d(IMAGE, OVERLAPPING),
                new GlobalAveragePool(IMAGE));
        return layers.flatMap(layer -> Candidate.inBothModes(layer, images(), seed));
    }

    /** A row holds steps of columns; or as many word indices. */
    private Stream<Candidate> sequences() {
        Matrix words = Matrix.draw(ROWS, STEPS, () -> random.nextInt(WORDS));
        Matrix x = batch(ROWS, STEPS * COLUMNS);
        Stream<Layer> layers = Stream.of(
                new PositionalEncoding(STEPS, COLUMNS),
                new Recurrent(new LstmCell(COLUMNS, HIDDEN_COLUMNS, random), STEPS),
                new Bidirectional(new RnnCell(COLUMNS, HIDDEN_COLUMNS, random), new GruCell(COLUMNS, 1, random), STEPS),
                new LastStep(COLUMNS));
        TransformerBlock block = new TransformerBlock(COLUMNS, 2, HIDDEN_COLUMNS, Mask.CAUSAL, random);
        return Stream.of(
                Candidate.inBothModes(new Embedding(WORDS, COLUMNS, random), words, seed),
                Candidate.inBothModes(block, batch(1, 2 * COLUMNS), seed),
                layers.flatMap(layer -> Candidate.inBothModes(layer, x, seed)),
                cells()).flatMap(part -> part);
    }

    /** Of one step and a state, or of a sequence and its initial state. */
    private Stream<Candidate> cells() {
        Matrix x = batch(ROWS, COLUMNS);
        Matrix h = batch(ROWS, HIDDEN_COLUMNS);
        RnnCell rnn = new RnnCell(COLUMNS, HIDDEN_COLUMNS, random);
        return Stream.of(
                Candidate.inBothModes(rnn, x, h, seed),
                Candidate.inBothModes(new LstmCell(COLUMNS, HIDDEN_COLUMNS, random), x, h.beside(h), seed),
                Candidate.inBothModes(new GruCell(COLUMNS, HIDDEN_COLUMNS, random), x, h, seed),
                Candidate.inBothModes(new Recurrence(rnn, STEPS), batch(ROWS, STEPS * COLUMNS), h, seed))
                .flatMap(part -> part);
    }

    private Stream<Candidate> junctions() {
        return Stream.of(new Add(), new Multiply(), new Max(), new Concat(),
                new DotProductAttention(COLUMNS / 2, COLUMNS / 2),
                new MultiHeadAttention(COLUMNS / 2, 1, Mask.NONE, random)).flatMap(junction ->
                Candidate.inBothModes(junction, batch(ROWS, COLUMNS), batch(ROWS, COLUMNS), seed));
    }

    private Stream<Candidate> losses() {
        Matrix labels = OneHot.of(COLUMNS, random.ints(ROWS, 0, COLUMNS).toArray());
        return Stream.of(
                Candidate.of(new MeanSquaredError(), batch(ROWS, COLUMNS), batch(ROWS, COLUMNS)),
                Candidate.of(new SoftmaxCrossEntropy(), batch(ROWS, COLUMNS), labels),
                Candidate.of(new SoftmaxCrossEntropy(0.1), batch(ROWS, COLUMNS), labels),
                Candidate.of(new NegativeLogLikelihood(), batch(ROWS, COLUMNS), labels),
                Candidate.of(new BinaryCrossEntropy(), batch(ROWS, COLUMNS), labels),
                Candidate.of(new MultiClassHinge(MARGIN), batch(ROWS, COLUMNS), labels),
                Candidate.of(new Huber(), batch(ROWS, COLUMNS), batch(ROWS, COLUMNS)),
                Candidate.of(new PositionwiseLoss(COLUMNS / 2, new Huber()),
                        batch(ROWS, COLUMNS), batch(ROWS, COLUMNS)));
    }

    /** A layer of a hundred thousand weights, checked along random directions instead of entry by entry. */
    static Candidate large(long seed) {
        EveryLayer every = new EveryLayer(seed);
        Dense dense = new Dense(PIXELS, HIDDEN, every.random);
        Matrix x = every.batch(ROWS, PIXELS);
        return Candidate.inTraining(dense,
                check -> check.projecting(DIRECTIONS).check(dense, x, Mode.training(seed)));
    }

    /** Half steps of a hundredth between −2 and 2: never 0, where relu has its kink. */
    private Matrix batch(int rows, int columns) {
        return Matrix.draw(rows, columns, () -> (random.nextInt(-200, 200) + 0.5) / 100);
    }

    /** Each entry of an image is moved off the others' hundredths: no two are equal, where a maximum has its kink. */
    private Matrix images() {
        Matrix x = batch(IMAGES, IMAGE.size());
        return Matrix.generate(x.rows(), x.columns(), (i, j) -> x.get(i, j) + 0.0002 * j);
    }
}
