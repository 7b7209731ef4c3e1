package nn.examples;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a run is made of, as the command line says it. The defaults are a run worth seeing. */
final class Options {

    @Option(names = "--epochs", paramLabel = "N", defaultValue = "25", converter = Converters.Count.class,
            description = "How often training goes through all images (default: ${DEFAULT-VALUE}).")
    int epochs;

    @Option(names = "--batch-size", paramLabel = "N", defaultValue = "32", converter = Converters.Count.class,
            description = "How many images one step sees (default: ${DEFAULT-VALUE}).")
    int batchSize;

    @Option(names = "--rate", paramLabel = "X", defaultValue = "0.2", converter = Converters.Rate.class,
            description = "The learning rate (default: ${DEFAULT-VALUE}).")
    double rate;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
            description = "Settles the first weights and every shuffle (default: ${DEFAULT-VALUE}).")
    long seed;

    @Option(names = "--hidden", paramLabel = "N", defaultValue = "64,32", split = ",",
            converter = Converters.Width.class,
            description = "The widths of the hidden layers (default: ${DEFAULT-VALUE}).")
    List<Integer> hidden;

    @Option(names = "--batch-norm", negatable = true, defaultValue = "true", fallbackValue = "true",
            description = "Batch normalisation in every hidden layer, or none (default: with it).")
    boolean batchNorm;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = Option.NULL_VALUE,
            description = "A folder with MNIST's four files, or with others of its format such as Fashion-MNIST, plain"
                    + " or .gz (default: the digits that come with the project).")
    Optional<Path> data;

    @Option(names = "--checkpoint", paramLabel = "FILE", defaultValue = Option.NULL_VALUE,
            description = "Saves after every epoch how far training has come, and goes on from there if the file is"
                    + " there already (default: neither). Then seed, layers and batches must be the same; rate and"
                    + " epochs may be others.")
    Optional<Path> checkpoint;
}
