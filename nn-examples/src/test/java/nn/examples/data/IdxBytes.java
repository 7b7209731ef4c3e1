package nn.examples.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Small files in MNIST's format, written without the code that reads them. */
public final class IdxBytes {

    public static final String TRAINING_IMAGES = "train-images-idx3-ubyte";
    public static final String TRAINING_LABELS = "train-labels-idx1-ubyte";
    public static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
    public static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

    private IdxBytes() {}

    /** A header with these 32-bit numbers and then these bytes. */
    public static byte[] file(int magic, int[] sizes, int... bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(4 + 4 * sizes.length + bytes.length).putInt(magic);
        Arrays.stream(sizes).forEach(buffer::putInt);
        Arrays.stream(bytes).forEach(value -> buffer.put((byte) value));
        return buffer.array();
    }

    /** Images of so many rows and columns. */
    public static byte[] images(int rows, int columns, int... pixels) {
        return file(0x803, new int[] {pixels.length / (rows * columns), rows, columns}, pixels);
    }

    public static byte[] labels(int... labels) {
        return file(0x801, new int[] {labels.length}, labels);
    }

    public static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** A plain file under its packed name instead. */
    public static void pack(Path folder, String name) throws IOException {
        Files.write(folder.resolve(name + ".gz"), gzip(Files.readAllBytes(folder.resolve(name))));
        Files.delete(folder.resolve(name));
    }

    /** Three images of 1 x 2 to learn from, labelled 0, 9, 5, and two to be judged by, labelled 3 and 4. */
    public static void writeGoodFolder(Path folder) throws IOException {
        Files.write(folder.resolve(TRAINING_IMAGES), images(1, 2, 0, 255, 51, 102, 153, 204));
        Files.write(folder.resolve(TRAINING_LABELS), labels(0, 9, 5));
        Files.write(folder.resolve(TEST_IMAGES), images(1, 2, 255, 255, 0, 128));
        Files.write(folder.resolve(TEST_LABELS), labels(3, 4));
    }
}
