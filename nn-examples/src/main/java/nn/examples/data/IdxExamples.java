package nn.examples.data;

import nn.core.Matrix;
import nn.layers.losses.OneHot;
import nn.optim.Examples;

/** Bytes of images and of labels as examples: pixels from 0 to 255 are divided by 255, labels become one-hot. */
final class IdxExamples {

    private static final double BRIGHTEST = 255;

    private IdxExamples() {}

    /** Throws DataException unless every image has a label. */
    static void requireSameRows(IdxHeader images, IdxHeader labels) {
        if (labels.rows() != images.rows()) {
            throw new DataException("%s: %d labels, but %s has %d images",
                    labels.path(), labels.rows(), images.path(), images.rows());
        }
    }

    /** Images one behind the other, of so many bytes each. */
    static Matrix pixels(int width, byte[] images) {
        return Matrix.generate(images.length / width, width, (i, j) -> (images[i * width + j] & 0xff) / BRIGHTEST);
    }

    /** The labels at these places of their file, which an error names. */
    static Matrix targets(IdxHeader file, int[] places, byte[] labels) {
        int[] classes = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            classes[i] = labels[i] & 0xff;
            if (classes[i] >= ImageData.CLASSES) {
                throw new DataException("%s: label %d is %d, but classes are 0 to %d",
                        file.path(), places[i], classes[i], ImageData.CLASSES - 1);
            }
        }
        return OneHot.of(ImageData.CLASSES, classes);
    }
}
