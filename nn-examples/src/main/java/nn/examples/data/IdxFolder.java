package nn.examples.data;

import java.nio.file.Files;
import java.nio.file.Path;
import nn.core.Matrix;
import nn.layers.losses.OneHot;
import nn.optim.Examples;

/**
 * A folder with MNIST's four files, or others in its format such as Fashion-MNIST: images and labels to learn from
 * ({@code train-}) and to be judged by ({@code t10k-}). Pixels run from 0 to 255 in the files and are divided by 255.
 */
public final class IdxFolder {

    private static final double BRIGHTEST = 255;

    private IdxFolder() {}

    /** Throws DataException if a file is missing or not as expected. */
    public static ImageData read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DataException("%s: no such folder; --data wants one with MNIST's four files", folder);
        }
        IdxFile training = images(folder, "train");
        IdxFile test = images(folder, "t10k");
        requireSameSize(training, test);
        return new ImageData(examples(training, labels(folder, "train")), examples(test, labels(folder, "t10k")));
    }

    private static IdxFile images(Path folder, String part) {
        return IdxFile.read(folder, part + "-images-idx3-ubyte", 3);
    }

    private static IdxFile labels(Path folder, String part) {
        return IdxFile.read(folder, part + "-labels-idx1-ubyte", 1);
    }

    private static void requireSameSize(IdxFile training, IdxFile test) {
        int[] a = training.sizes();
        int[] b = test.sizes();
        if (a[1] != b[1] || a[2] != b[2]) {
            throw new DataException("%s: images of %d x %d, but those of %s are of %d x %d",
                    test.path(), b[1], b[2], training.path(), a[1], a[2]);
        }
    }

    private static Examples examples(IdxFile images, IdxFile labels) {
        int count = images.sizes()[0];
        if (labels.sizes()[0] != count) {
            throw new DataException("%s: %d labels, but %s has %d images",
                    labels.path(), labels.sizes()[0], images.path(), count);
        }
        return new Examples(pixels(images), targets(labels));
    }

    private static Matrix pixels(IdxFile images) {
        byte[] bytes = images.bytes();
        int width = images.sizes()[1] * images.sizes()[2];
        return Matrix.generate(images.sizes()[0], width, (i, j) -> (bytes[i * width + j] & 0xff) / BRIGHTEST);
    }

    private static Matrix targets(IdxFile file) {
        int[] labels = new int[file.bytes().length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = file.bytes()[i] & 0xff;
            if (labels[i] >= ImageData.CLASSES) {
                throw new DataException("%s: label %d is %d, but classes are 0 to %d",
                        file.path(), i, labels[i], ImageData.CLASSES - 1);
            }
        }
        return OneHot.of(ImageData.CLASSES, labels);
    }
}
