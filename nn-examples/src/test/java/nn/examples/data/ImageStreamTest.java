package nn.examples.data;

import static nn.examples.data.IdxBytes.TEST_IMAGES;
import static nn.examples.data.IdxBytes.TEST_LABELS;
import static nn.examples.data.IdxBytes.TRAINING_IMAGES;
import static nn.examples.data.IdxBytes.TRAINING_LABELS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Matrix;
import nn.layers.Dense;
import nn.layers.Initializer;
import nn.layers.Sequential;
import nn.layers.Tanh;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.optim.Batches;
import nn.optim.Dataset;
import nn.optim.GradientDescent;
import nn.optim.Trainer;
import nn.optim.TrainingListener;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageStreamTest {

    private static final int SIZE = 50;
    private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getOperatingSystemMXBean();

    @TempDir
    private Path folder;

    /** Fifty images of 2 x 3 pixels and three to be judged by. */
    @BeforeEach
    void writeFolder() throws IOException {
        RandomGenerator random = new SplittableRandom(5);
        Files.write(folder.resolve(TRAINING_IMAGES), IdxBytes.images(2, 3, random.ints(6 * SIZE, 0, 256).toArray()));
        Files.write(folder.resolve(TRAINING_LABELS), IdxBytes.labels(random.ints(SIZE, 0, 10).toArray()));
        Files.write(folder.resolve(TEST_IMAGES), IdxBytes.images(2, 3, random.ints(6 * 3, 0, 256).toArray()));
        Files.write(folder.resolve(TEST_LABELS), IdxBytes.labels(7, 8, 9));
    }

    private void pack(boolean packed) throws IOException {
        if (packed) {
            for (String name : new String[] {TRAINING_IMAGES, TRAINING_LABELS, TEST_IMAGES, TEST_LABELS}) {
                IdxBytes.pack(folder, name);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rowsAreThoseOfTheFilesReadWhole(boolean packed) throws IOException {
        pack(packed);
        ImageData whole = IdxFolder.read(folder);
        try (ImageStream training = IdxFolder.openTraining(folder); ImageStream test = IdxFolder.openTest(folder)) {
            assertEquals(SIZE, training.size());
            assertEquals(6, training.pixels());
            assertEquals(whole.training().at(49, 0, 17, 17), training.at(49, 0, 17, 17));
            assertEquals(3, test.size());
            assertEquals(whole.test().at(2, 1), test.at(2, 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"false, 1, 8", "true, 1, 8", "false, 2, 50", "true, 3, 1"})
    void trainingOnTheStreamGivesTheSameBits(boolean packed, long seed, int batch) throws IOException {
        pack(packed);
        try (ImageStream stream = IdxFolder.openTraining(folder)) {
            assertEquals(trained(IdxFolder.read(folder).training(), batch, seed), trained(stream, batch, seed));
        }
    }

    private static Map<String, Matrix> trained(Dataset data, int batch, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Sequential network = new Sequential(new Dense(6, 5, Initializer.glorot(), random), new Tanh(),
                new Dense(5, 10, Initializer.glorot(), random));
        new Trainer(network, new SoftmaxCrossEntropy(), new GradientDescent(network, 0.5), Batches.mini(batch), seed)
                .train(data, 3, TrainingListener.silent());
        return network.parameters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().value()));
    }

    /** A batch of 64 images of 784 pixels: a byte and a double a pixel, and ten doubles a label. */
    @Test
    void aBatchOfAHugeFileTakesTheMemoryOfTheBatch() throws IOException {
        int size = 400_000;
        writeDark(size);
        assertEquals(16 + 784L * size, Files.size(folder.resolve(TRAINING_IMAGES)));
        try (ImageStream stream = IdxFolder.openTraining(folder)) {
            int[] places = new SplittableRandom(1).ints(64, 0, size).toArray();
            places[0] = size - 1;
            stream.at(places);
            long bytes = Allocation.of(() -> stream.at(places));
            long needed = 64 * (784 * 9 + 80);
            assertTrue(bytes >= needed, () -> bytes + " bytes");
            // a quarter more for small objects; the file has 314 MB
            assertTrue(bytes < needed * 5 / 4, () -> bytes + " bytes");
        }
    }

    /** Images of 28 x 28 zeros, which the file system need not store. */
    private void writeDark(int size) throws IOException {
        writeZeros(TRAINING_IMAGES, IdxBytes.file(0x803, new int[] {size, 28, 28}), 784L * size);
        writeZeros(TRAINING_LABELS, IdxBytes.file(0x801, new int[] {size}), size);
    }

    private void writeZeros(String name, byte[] header, long zeros) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.write(header);
            file.setLength(header.length + zeros);
        }
    }

    @Test
    void unpackingAHugeFileTakesLittleMemory() throws IOException {
        writeDark(40_000);
        pack(true);
        IdxFolder.openTest(folder).close();
        long bytes = Allocation.of(() -> IdxFolder.openTraining(folder).close());
        // a buffer of 64 kB for what is packed and one for what is not, twice; as much again for small objects, some
        // of which every piece of 64 kB of the 31 MB leaves behind
        assertTrue(bytes < 8 * 65_536, () -> bytes + " bytes");
    }

    @Test
    void rowsThatDoNotExistAreRefused() {
        Path images = folder.resolve(TRAINING_IMAGES);
        try (ImageStream stream = IdxFolder.openTraining(folder)) {
            assertMessage(IllegalArgumentException.class,
                    images + ": row 50 of 50 does not exist", () -> stream.at(50));
            assertMessage(IllegalArgumentException.class,
                    images + ": row -1 of 50 does not exist", () -> stream.at(-1));
        }
    }

    @Test
    void moreRowsThanAnArrayHoldsAreRefused() throws IOException {
        writeDark(1);
        // ⌈2³¹ / 784⌉
        int[] places = new int[2_739_138];
        try (ImageStream stream = IdxFolder.openTraining(folder)) {
            assertMessage(IllegalArgumentException.class, folder.resolve(TRAINING_IMAGES)
                    + ": 2739138 rows of 784 bytes do not fit one array", () -> stream.at(places));
        }
    }

    @Test
    void aLabelThatIsNoClassShowsWhenItIsReadAndIsNamedByItsPlace() throws IOException {
        Files.write(folder.resolve(TEST_LABELS), IdxBytes.labels(7, 8, 200));
        try (ImageStream stream = IdxFolder.openTest(folder)) {
            assertEquals(8, stream.at(1).target().argMax(0));
            assertMessage(DataException.class, folder.resolve(TEST_LABELS) + ": label 2 is 200, but classes are 0 to 9",
                    () -> stream.at(0, 2));
        }
    }

    @Test
    void aFileThatShrinksIsNamed() throws IOException {
        Path images = folder.resolve(TEST_IMAGES);
        try (ImageStream stream = IdxFolder.openTest(folder)) {
            Files.write(images, Arrays.copyOf(Files.readAllBytes(images), 16 + 2 * 6 - 1));
            assertEquals(7, stream.at(0).target().argMax(0));
            assertMessage(DataException.class, images + ": has become shorter since it was opened: row 1 is missing",
                    () -> stream.at(1));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingIsReadAfterTheEnd(boolean packed) throws IOException {
        pack(packed);
        ImageStream stream = IdxFolder.openTest(folder);
        stream.close();
        assertMessage(DataException.class, folder.resolve(TEST_IMAGES) + (packed ? ".gz" : "")
                + ": cannot be read (ClosedChannelException)", () -> stream.at(0));
        stream.close();
    }

    @Test
    void headersBeyondAnIntAreRefused() throws IOException {
        Path images = folder.resolve(TEST_IMAGES);
        Files.write(images, IdxBytes.file(0x803, new int[] {-1, 1, 1}));
        assertOpening(images + ": has too many rows: its header says 4294967295 x 1 x 1, more than 2147483647");
        Files.write(images, IdxBytes.file(0x803, new int[] {1, 1 << 16, 1 << 16}));
        assertOpening(images + ": is too large: its header says 1 x 65536 x 65536, more than 100000000 bytes a row");
        Files.write(images, IdxBytes.file(0x803, new int[] {-1, -1, -1}));
        assertOpening(images + ": is too large: its header says 4294967295 x 4294967295 x 4294967295,"
                + " more than 9223372036854775807 bytes");
        Files.write(images, IdxBytes.file(0x803, new int[] {1 << 30, 10, 100}));
        assertOpening(images + ": is cut short: its header says 1073741824 x 10 x 100 = 1073741824000 bytes,"
                + " but 0 follow");
    }

    private void assertOpening(String message) {
        assertMessage(DataException.class, message, () -> IdxFolder.openTest(folder));
    }

    @Test
    void theFolderMustExist() {
        Path missing = folder.resolve("missing");
        String message = missing + ": no such folder; --data wants one with MNIST's four files";
        assertMessage(DataException.class, message, () -> IdxFolder.openTest(missing));
        assertMessage(DataException.class, message, () -> IdxFolder.openTraining(missing));
    }

    private static void assertMessage(Class<? extends RuntimeException> type, String message, Executable work) {
        assertEquals(message, assertThrows(type, work).getMessage());
    }

    /** Other threads may open a file or two meanwhile, but not one for each of a hundred failures. */
    @ParameterizedTest
    @ValueSource(strings = {TEST_LABELS, "count"})
    void whatFailsToOpenIsClosed(String fault) throws IOException {
        Files.write(folder.resolve(TEST_LABELS), fault.equals("count") ? IdxBytes.labels(1, 2) : new byte[0]);
        IdxBytes.pack(folder, TEST_IMAGES);
        Assumptions.assumeTrue(SYSTEM instanceof UnixOperatingSystemMXBean);
        long before = ((UnixOperatingSystemMXBean) SYSTEM).getOpenFileDescriptorCount();
        for (int i = 0; i < 100; i++) {
            assertThrows(DataException.class, () -> IdxFolder.openTest(folder));
        }
        assertEquals(before, ((UnixOperatingSystemMXBean) SYSTEM).getOpenFileDescriptorCount(), 50);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void unpackedFilesAreGoneAtTheEnd(boolean whole) throws IOException {
        String name = "of-this-test-alone-" + whole;
        Files.write(folder.resolve(name + ".gz"), IdxBytes.gzip(
                whole ? IdxBytes.labels(1, 2) : Arrays.copyOf(IdxBytes.labels(1, 2), 9)));
        if (whole) {
            IdxRows.open(folder, name, 1).close();
        } else {
            assertThrows(DataException.class, () -> IdxRows.open(folder, name, 1));
        }
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertEquals(List.of(), files.filter(file -> file.getFileName().toString().startsWith(name)).toList());
        }
    }
}
