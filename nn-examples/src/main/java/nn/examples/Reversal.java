package nn.examples;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Dense;
import nn.layers.DotProductAttention.Mask;
import nn.layers.Embedding;
import nn.layers.Initializer;
import nn.layers.PositionalEncoding;
import nn.layers.Positionwise;
import nn.layers.Sequential;
import nn.layers.TransformerBlock;
import nn.layers.losses.PositionwiseLoss;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.optim.Batches;
import nn.optim.Examples;
import nn.optim.GradientDescent;
import nn.optim.Trainer;
import nn.optim.TrainingListener;

/**
 * Attention learns to write six digits backwards, from a thousand strings, and is judged by five hundred others. What
 * it has learned can be seen: the first place of the answer looks at the last place of the string, and so on.
 *
 * <p>Source: the network is one encoder layer of Vaswani et al., <i>Attention Is All You Need</i>, 2017, with the
 * normalisation in front, as in Xiong et al., <i>On Layer Normalization in the Transformer Architecture</i>, 2020.
 */
public final class Reversal {

    static final int EPOCHS = 6;

    private static final int TRAINING = 1000;
    private static final int TEST = 500;
    private static final int LENGTH = 6;
    private static final int COLUMNS = 32;
    private static final int INNER = 32;
    private static final long SEED = 1;
    private static final double RATE = 0.2;
    private static final int BATCH = 20;

    private final long seed;
    private final Examples training;
    private final Examples test;
    private final Sequential network;

    /** The seed settles the strings, the first weights and the order of learning. */
    Reversal(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Examples strings = DigitStrings.distinct(TRAINING + TEST, LENGTH, random);
        this.seed = seed;
        this.training = strings.at(IntStream.range(0, TRAINING).toArray());
        this.test = strings.at(IntStream.range(TRAINING, TRAINING + TEST).toArray());
        this.network = network(random);
    }

    /**
     * Trains it and prints what it has learned, with one table of weights.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        new Reversal(SEED).run(Transcript.ofConsole());
    }

    private static Sequential network(RandomGenerator random) {
        return new Sequential(
                new Embedding(Answers.DIGITS, COLUMNS, random),
                new PositionalEncoding(LENGTH, COLUMNS),
                new TransformerBlock(COLUMNS, 1, INNER, Mask.NONE, random),
                new Positionwise(COLUMNS, new Dense(COLUMNS, Answers.DIGITS, Initializer.glorot(), random)));
    }

    void run(Transcript transcript) {
        PrintWriter out = transcript.out();
        out.printf(Locale.ROOT, "%d digits backwards: %d strings to learn from, %d others to be judged by%n",
                LENGTH, training.size(), test.size());
        transcript.network(network);
        learn(EPOCHS, transcript.epochs(this::answers));
        transcript.answers(test, answers(), string -> DigitStrings.written(string) + " -> ", DigitStrings::written);
        out.printf(Locale.ROOT, "where each place of the answer looks, in percent%n%s%n",
                AttentionTable.text(attention()));
    }

    /** Mini-batch gradient descent on softmax and cross entropy, at every place of the answer. */
    void learn(int epochs, TrainingListener listener) {
        GradientDescent descent = new GradientDescent(network, RATE);
        PositionwiseLoss loss = new PositionwiseLoss(Answers.DIGITS, new SoftmaxCrossEntropy());
        new Trainer(network, loss, descent, Batches.mini(BATCH), seed).train(training, epochs, listener);
    }

    /** To the strings of the test set. */
    Answers answers() {
        return Answers.of(network, test);
    }

    /** How each place of the answer shares its attention among the places of the string, on average over the test. */
    Matrix attention() {
        return AttentionTable.weights(network.forward(test.x(), Mode.inference()), LENGTH);
    }

    Examples training() {
        return training;
    }

    Examples test() {
        return test;
    }
}
