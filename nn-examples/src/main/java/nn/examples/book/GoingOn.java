package nn.examples.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import nn.core.Matrix;
import nn.examples.data.Toys;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.Sequential;
import nn.layers.Tanh;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.optim.Batches;
import nn.optim.Examples;
import nn.optim.GradientDescent;
import nn.optim.Trainer;
import nn.optim.TrainingListener;
import nn.optim.files.Autosave;
import nn.optim.files.Checkpoint;
import nn.optim.files.FileFormatException;
import nn.optim.files.Npz;
import nn.optim.files.Weights;

/** Training that is interrupted and goes on from a file ends with the same bits as training that is not. */
public final class GoingOn {

    private static final String NAME = "run.npz";
    private static final Examples DATA = Toys.moons(60, 0.1, 1);

    private final Trainer trainer;
    private final Checkpoint checkpoint;
    private final Heard heard = new Heard(new ArrayList<>());

    private GoingOn(Trainer trainer, Checkpoint checkpoint) {
        this.trainer = trainer;
        this.checkpoint = checkpoint;
    }

    /** Everything anew, as after a start of the program. */
    static GoingOn start(int hidden, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Sequential model = new Sequential(
                new Dense(2, hidden, random), new BatchNorm(hidden), new Tanh(), new Dense(hidden, 2, random));
        GradientDescent optimizer = new GradientDescent(model, 0.1);
        Trainer trainer = new Trainer(model, new SoftmaxCrossEntropy(), optimizer, Batches.mini(8), seed);
        Checkpoint checkpoint = new Checkpoint(Map.of(
                "model", Weights.of(model), "optimizer", optimizer, "trainer", trainer));
        return new GoingOn(trainer, checkpoint);
    }

    /** Trains until so many epochs are done, from the file if there is one, and saves after each. */
    GoingOn trainUntil(int epochs, Path file) {
        if (Files.exists(file)) {
            checkpoint.load(file);
        }
        trainer.trainUntil(DATA, epochs, TrainingListener.all(heard, Autosave.everyEpoch(checkpoint, file)));
        return this;
    }

    /** Which epochs were trained since the start of the program. */
    record Heard(List<Integer> epochs) implements TrainingListener {

        @Override
        public void epoch(int epoch, double loss) {
            epochs.add(epoch);
        }
    }

    List<Integer> epochs() {
        return heard.epochs();
    }

    Map<String, Matrix> state() {
        return checkpoint.state();
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
        System.out.println(contents());
        System.out.println(refusal());
    }

    static String report() {
        Map<String, Matrix> whole = inFolder(file -> start(4, 1).trainUntil(4, file).state());
        Map<String, Matrix> again = inFolder(file -> start(4, 1).trainUntil(4, file).state());
        GoingOn interrupted = inFolder(GoingOn::interrupted);
        Map<String, Matrix> other = inFolder(file -> start(4, 2).trainUntil(4, file).state());
        return String.join(System.lineSeparator(),
                "4 epochs, and 4 epochs again:                " + compared(whole, again),
                "4 epochs, and 2 epochs, a new start, 2 more: " + compared(whole, interrupted.state()),
                "after the new start it trained the epochs    " + interrupted.epochs(),
                "4 epochs, and 4 epochs with another seed:    " + compared(whole, other));
    }

    static GoingOn interrupted(Path file) {
        start(4, 1).trainUntil(2, file);
        return start(4, 1).trainUntil(4, file);
    }

    private static String compared(Map<String, Matrix> one, Map<String, Matrix> other) {
        return one.equals(other) ? "the same bits" : "other numbers";
    }

    /** What the file holds for the model, as any reader of NumPy's format sees it. */
    static String contents() {
        return inFolder(file -> {
            start(4, 1).trainUntil(1, file);
            return Npz.read(file).entrySet().stream().filter(entry -> entry.getKey().startsWith("model."))
                    .map(entry -> String.format(Locale.ROOT, "%-30s%s", entry.getKey(), entry.getValue().shape()))
                    .collect(Collectors.joining(System.lineSeparator()));
        });
    }

    /** What a network with more hidden units says to the file. */
    static String refusal() {
        return inFolder(file -> {
            start(4, 1).trainUntil(1, file);
            try {
                return start(5, 1).trainUntil(2, file).toString();
            } catch (FileFormatException e) {
                return e.getMessage().replace(file.toString(), NAME);
            }
        });
    }

    /** With a file that is not there yet, in a folder of its own that is gone afterwards. */
    private static <T> T inFolder(Function<Path, T> use) {
        try {
            Path folder = Files.createTempDirectory("book");
            try {
                return use.apply(folder.resolve(NAME));
            } finally {
                Files.deleteIfExists(folder.resolve(NAME));
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
