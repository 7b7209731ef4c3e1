package nn.examples.data;

import java.nio.file.Path;
import nn.optim.Dataset;
import nn.optim.Examples;

/**
 * Images and their classes in files of any size, of which memory holds one batch: the rest stays on the disk. Training
 * on them gives the same bits as training on the same files read whole by {@link IdxFolder#read}.
 *
 * <p>A label that is no class, and a file that changes meanwhile, show only when a batch comes to them: {@link #at}
 * then throws DataException. Packed files are unpacked to temporary ones, which are gone after {@link #close}.
 */
public final class ImageStream implements Dataset, AutoCloseable {

    private final IdxRows images;
    private final IdxRows labels;

    private ImageStream(IdxRows images, IdxRows labels) {
        this.images = images;
        this.labels = labels;
    }

    static ImageStream open(Path folder, String images, String labels) {
        IdxRows imageRows = IdxRows.open(folder, images, 3);
        try {
            return open(imageRows, IdxRows.open(folder, labels, 1));
        } catch (DataException e) {
            imageRows.close();
            throw e;
        }
    }

    private static ImageStream open(IdxRows images, IdxRows labels) {
        try {
            IdxExamples.requireSameRows(images.header(), labels.header());
            return new ImageStream(images, labels);
        } catch (DataException e) {
            labels.close();
            throw e;
        }
    }

    @Override
    public int size() {
        return images.header().rows();
    }

    /** {@return the number of pixels of an image} */
    public int pixels() {
        return images.header().width();
    }

    @Override
    public Examples at(int... places) {
        return new Examples(IdxExamples.pixels(pixels(), images.at(places)),
                IdxExamples.targets(labels.header(), places, labels.at(places)));
    }

    @Override
    public void close() {
        try (images; labels) {
            // the one is closed even if the other cannot be
        }
    }
}
