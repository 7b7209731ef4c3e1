package nn.examples.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import nn.optim.Examples;

/**
 * A folder with MNIST's four files, or others in its format such as Fashion-MNIST: images and labels to learn from
 * ({@code train-}) and to be judged by ({@code t10k-}). Pixels run from 0 to 255 in the files and are divided by 255.
 */
public final class IdxFolder {

    private static final String TRAINING = "train";
    private static final String TEST = "t10k";

    private IdxFolder() {}

    /**
     * {@return all examples in memory} Throws DataException if a file is missing or not as expected.
     *
     * @param folder with the four files of MNIST, packed or not
     */
    public static ImageData read(Path folder) {
        requireFolder(folder);
        IdxFile training = IdxFile.read(folder, images(TRAINING), 3);
        IdxFile test = IdxFile.read(folder, images(TEST), 3);
        requireSameSize(training.header(), test.header());
        return new ImageData(examples(training, IdxFile.read(folder, labels(TRAINING), 1)),
                examples(test, IdxFile.read(folder, labels(TEST), 1)));
    }

    /**
     * {@return the examples to learn from, read batch by batch} The caller closes them. Throws DataException for a bad
     * file.
     *
     * @param folder with the two files of the training set
     */
    public static ImageStream openTraining(Path folder) {
        requireFolder(folder);
        return ImageStream.open(folder, images(TRAINING), labels(TRAINING));
    }

    /**
     * {@return the examples to be judged by, in the same way}
     *
     * @param folder with the two files of the test set
     */
    public static ImageStream openTest(Path folder) {
        requireFolder(folder);
        return ImageStream.open(folder, images(TEST), labels(TEST));
    }

    private static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DataException("%s: no such folder; --data wants one with MNIST's four files", folder);
        }
    }

    private static String images(String part) {
        return part + "-images-idx3-ubyte";
    }

    private static String labels(String part) {
        return part + "-labels-idx1-ubyte";
    }

    private static void requireSameSize(IdxHeader training, IdxHeader test) {
        int[] a = training.sizes();
        int[] b = test.sizes();
        if (a[1] != b[1] || a[2] != b[2]) {
            throw new DataException("%s: images of %d x %d, but those of %s are of %d x %d",
                    test.path(), b[1], b[2], training.path(), a[1], a[2]);
        }
    }

    private static Examples examples(IdxFile images, IdxFile labels) {
        IdxExamples.requireSameRows(images.header(), labels.header());
        int[] all = IntStream.range(0, labels.header().rows()).toArray();
        return new Examples(IdxExamples.pixels(images.header().width(), images.bytes()),
                IdxExamples.targets(labels.header(), all, labels.bytes()));
    }
}
