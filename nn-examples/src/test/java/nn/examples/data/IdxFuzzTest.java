package nn.examples.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import nn.core.Matrix;
import nn.optim.Examples;

/**
 * Damaged files are refused in one line that names a file of the folder, or read as what they now say: read whole or
 * from the disk, and whatever they promise, in little memory.
 */
class IdxFuzzTest {

    private static final List<String> NAMES = List.of(IdxBytes.TRAINING_IMAGES, IdxBytes.TRAINING_LABELS,
            IdxBytes.TEST_IMAGES, IdxBytes.TEST_LABELS);

    /** Buffers of 64 kB, and what the first error of a kind loads: a hundredth of what a header may promise. */
    private static final long MOST_ALLOCATED = 1 << 20;

    private static final Map<String, byte[]> GOOD = new HashMap<>();

    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("idx");
        IdxBytes.writeGoodFolder(folder);
        for (String name : NAMES) {
            GOOD.put(name, Files.readAllBytes(folder.resolve(name)));
        }
        // what is loaded and made once is no part of any reading
        IdxBytes.pack(folder, NAMES.get(0));
        whole();
        training();
        test();
        Files.delete(folder.resolve(NAMES.get(0) + ".gz"));
        Files.write(folder.resolve(NAMES.get(0)), GOOD.get(NAMES.get(0)));
    }

    @AfterContainer
    static void deleteFolder() throws IOException {
        for (String name : NAMES) {
            Files.delete(folder.resolve(name));
        }
        Files.delete(folder);
    }

    @Provide
    Arbitrary<List<Damage>> damage() {
        return Damage.upTo(40, "\0\1\2\3\b");
    }

    @Provide
    Arbitrary<String> name() {
        return Arbitraries.of(NAMES);
    }

    /** A plain file is read as what it says after the damage. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void plainFiles(@ForAll("name") String name, @ForAll("damage") List<Damage> damage) throws IOException {
        count(isPlainReadRight(name, Damage.all(damage, GOOD.get(name))));
    }

    /** A packed file carries a checksum: it is read as what it was before the damage. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void packedFiles(@ForAll("name") String name, @ForAll("damage") List<Damage> damage) throws IOException {
        count(isPackedReadRight(name, Damage.all(damage, IdxBytes.gzip(GOOD.get(name))), GOOD.get(name)));
    }

    /** What was damaged before it was packed is read as what it says. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void packedDamage(@ForAll("name") String name, @ForAll("damage") List<Damage> damage) throws IOException {
        byte[] damaged = Damage.all(damage, GOOD.get(name));
        isPackedReadRight(name, IdxBytes.gzip(damaged), damaged);
    }

    @Example
    void filesCutShortAnywhereAreRefused() throws IOException {
        for (String name : NAMES) {
            byte[] packed = IdxBytes.gzip(GOOD.get(name));
            for (int length = 0; length < GOOD.get(name).length; length++) {
                assertFalse(isPlainReadRight(name, Arrays.copyOf(GOOD.get(name), length)), name);
            }
            for (int length = 0; length < packed.length; length++) {
                assertFalse(isPackedReadRight(name, Arrays.copyOf(packed, length), GOOD.get(name)), name);
            }
        }
    }

    /** Of a plain header no bit may differ; of a packed file those of the time, the system and the like may. */
    @Example
    void everyBitOfAFileIsTurned() throws IOException {
        String name = IdxBytes.TEST_LABELS;
        for (int bit = 0; bit < 8 * GOOD.get(name).length; bit++) {
            boolean read = isPlainReadRight(name, Damage.flipBit(GOOD.get(name), bit));
            assertFalse(read && bit < 8 * 8, "bit " + bit);
        }
        byte[] packed = IdxBytes.gzip(GOOD.get(name));
        for (int bit = 0; bit < 8 * packed.length; bit++) {
            isPackedReadRight(name, Damage.flipBit(packed, bit), GOOD.get(name));
        }
    }

    private static boolean isPlainReadRight(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        try {
            return isReadRight(name, bytes);
        } finally {
            Files.write(folder.resolve(name), GOOD.get(name));
        }
    }

    private static boolean isPackedReadRight(String name, byte[] packed, byte[] plain) throws IOException {
        Files.delete(folder.resolve(name));
        Files.write(folder.resolve(name + ".gz"), packed);
        try {
            return isReadRight(name, plain);
        } finally {
            Files.delete(folder.resolve(name + ".gz"));
            Files.write(folder.resolve(name), GOOD.get(name));
        }
    }

    /** The folder with one file that now holds, plain or packed, these bytes. */
    private static boolean isReadRight(String name, byte[] bytes) {
        Map<String, byte[]> contents = new HashMap<>(GOOD);
        contents.put(name, bytes);
        Optional<ImageData> whole = Allocation.within(MOST_ALLOCATED, IdxFuzzTest::whole);
        Optional<Examples> training = Allocation.within(MOST_ALLOCATED, IdxFuzzTest::training);
        Optional<Examples> test = Allocation.within(MOST_ALLOCATED, IdxFuzzTest::test);
        training.ifPresent(examples -> assertExamples(contents.get(IdxBytes.TRAINING_IMAGES),
                contents.get(IdxBytes.TRAINING_LABELS), examples));
        test.ifPresent(examples -> assertExamples(contents.get(IdxBytes.TEST_IMAGES),
                contents.get(IdxBytes.TEST_LABELS), examples));
        assertEquals(training.isPresent() && test.isPresent() && Arrays.equals(
                contents.get(IdxBytes.TRAINING_IMAGES), 8, 16, contents.get(IdxBytes.TEST_IMAGES), 8, 16),
                whole.isPresent());
        whole.ifPresent(data -> assertEquals(new ImageData(training.orElseThrow(), test.orElseThrow()), data));
        return whole.isPresent();
    }

    private static Optional<ImageData> whole() {
        return readOrRefused(() -> IdxFolder.read(folder));
    }

    private static Optional<Examples> training() {
        return readOrRefused(() -> all(IdxFolder.openTraining(folder)));
    }

    private static Optional<Examples> test() {
        return readOrRefused(() -> all(IdxFolder.openTest(folder)));
    }

    private static Examples all(ImageStream stream) {
        try (stream) {
            return stream.at(IntStream.range(0, stream.size()).toArray());
        }
    }

    private static <T> Optional<T> readOrRefused(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (DataException e) {
            assertEquals(1, e.getMessage().lines().count());
            assertTrue(e.getMessage().startsWith(folder.toString()), e.getMessage());
            return Optional.empty();
        }
    }

    private static void assertExamples(byte[] images, byte[] labels, Examples examples) {
        assertImages(ByteBuffer.wrap(images), examples.x());
        assertLabels(ByteBuffer.wrap(labels), examples.target());
    }

    private static void assertImages(ByteBuffer buffer, Matrix x) {
        assertEquals(0x803, buffer.getInt());
        assertEquals(x.rows(), buffer.getInt());
        assertEquals(x.columns(), buffer.getInt() * buffer.getInt());
        for (double value : x.toArray()) {
            assertEquals(Byte.toUnsignedInt(buffer.get()) / 255.0, value);
        }
        assertEquals(0, buffer.remaining());
    }

    private static void assertLabels(ByteBuffer buffer, Matrix target) {
        assertEquals(0x801, buffer.getInt());
        assertEquals(target.rows(), buffer.getInt());
        for (int i = 0; i < target.rows(); i++) {
            assertEquals(1, target.get(i, buffer.get()));
        }
        assertEquals(target.rows(), target.sum());
        assertEquals(0, buffer.remaining());
    }

    /** Both ends must be reached often. */
    private static void count(boolean read) {
        Statistics.collect(read);
        Statistics.coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 5);
            coverage.check(false).percentage(share -> share > 5);
        });
    }
}
