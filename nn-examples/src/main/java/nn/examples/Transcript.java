package nn.examples;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nn.core.Layer;
import nn.core.Matrix;
import nn.optim.Examples;
import nn.optim.TrainingListener;

/** What is printed of a network that answers in digits: its layers, a line for each epoch, and some answers. */
record Transcript(PrintWriter out) {

    private static final int SHOWN = 5;

    static Transcript ofConsole() {
        return new Transcript(new PrintWriter(System.out, true));
    }

    /** The number of parameters, and a line for each layer. */
    void network(Layer network) {
        out.printf(Locale.ROOT, "%na network of %d parameters%n", NetworkTable.parameters(network));
        network.children().values().forEach(layer -> out.println("  " + layer));
        out.println();
    }

    /** After each epoch a line: the loss, and how many answers are right by then. */
    TrainingListener epochs(Supplier<Answers> answers) {
        return new TrainingListener() {
            @Override
            public void epoch(int epoch, double loss) {
                out.printf(Locale.ROOT, "epoch %2d: loss %.4f, %s%n", epoch, loss, answers.get().summary());
            }
        };
    }

    /** The first few questions, each with its answer, and an empty line around them. */
    void answers(Examples asked, Answers answers, Function<Matrix, String> question, Function<Matrix, String> answer) {
        out.println();
        IntStream.range(0, SHOWN).forEach(i ->
                out.println(question.apply(asked.x().row(i)) + answers.text(i, answer)));
        out.println();
    }
}
