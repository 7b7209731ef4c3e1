package nn.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/** A folder with as many images as MNIST has, of noise: there is nothing to learn, but it takes as long. */
final class RandomImages {

    private static final int TRAINING = 60_000;
    private static final int TEST = 10_000;
    private static final int SIDE = 28;

    /** What the headers of IDX files begin with: unsigned bytes, and the number of dimensions. */
    private static final int BYTES_IN_ONE_DIMENSION = 0x0801;
    private static final int BYTES_IN_THREE_DIMENSIONS = 0x0803;

    private final Path folder;
    private final RandomGenerator random = Data.random();

    private RandomImages(Path folder) {
        this.folder = folder;
    }

    /** Writes the four files into a folder, and takes both away when the JVM ends. */
    static void write(Path folder) throws IOException {
        folder.toFile().deleteOnExit();
        RandomImages images = new RandomImages(folder);
        images.write("train", TRAINING);
        images.write("t10k", TEST);
    }

    private void write(String part, int count) throws IOException {
        ByteBuffer images = ByteBuffer.allocate(16 + count * SIDE * SIDE)
                .putInt(BYTES_IN_THREE_DIMENSIONS).putInt(count).putInt(SIDE).putInt(SIDE);
        write(part + "-images-idx3-ubyte", filled(images, 256));
        ByteBuffer labels = ByteBuffer.allocate(8 + count).putInt(BYTES_IN_ONE_DIMENSION).putInt(count);
        write(part + "-labels-idx1-ubyte", filled(labels, Data.CLASSES));
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        file.toFile().deleteOnExit();
    }

    /** What is left of the buffer is drawn from 0 to below the bound. */
    private byte[] filled(ByteBuffer buffer, int bound) {
        while (buffer.hasRemaining()) {
            buffer.put((byte) random.nextInt(bound));
        }
        return buffer.array();
    }
}
