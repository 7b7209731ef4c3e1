package nn.optim.files;

import static nn.optim.files.Archives.HEADER;
import static nn.optim.files.Archives.bytes;
import static nn.optim.files.Archives.central;
import static nn.optim.files.Archives.declaring;
import static nn.optim.files.Archives.deflated;
import static nn.optim.files.Archives.npy;
import static nn.optim.files.Archives.resource;
import static nn.optim.files.Archives.stored;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import nn.core.Matrix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A file that was changed in any way either gives the model what was saved, bit for bit, or draws a FileFormatException
 * and leaves the model as it was, bit for bit, in little memory.
 */
class FuzzTest {

    private static final Map<String, Matrix> SAVED =
            Map.of("weight", Matrix.of(3, 2, 1, -2, 0.1, Double.NaN, -0.0, 5e-324), "mean", Matrix.rowOf(7, 8, 9));
    private static final Map<String, Matrix> BEFORE =
            Map.of("weight", Matrix.filled(3, 2, 11), "mean", Matrix.filled(1, 3, 12));
    /**
     * A load allocates less than 200 thousand bytes: a header of at most 10 thousand, its text and a message with some
     * of it, the buffers of the inflater and of the archive. Every length that is made up here is larger.
     */
    private static final long MOST_BYTES = 200_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;
    private Path path;
    private int refused;
    private int loaded;

    @BeforeEach
    void path() {
        path = folder.resolve("model.npz");
    }

    private byte[] original(String kind) throws IOException {
        if (kind.equals("ours")) {
            Weights.save(model(SAVED), path);
            return Files.readAllBytes(path);
        }
        return Files.readAllBytes(resource(kind));
    }

    private static Numbers model(Map<String, Matrix> values) {
        return new Numbers(values.get("weight"), values.get("mean"));
    }

    /** Loads a file of these bytes and says whether it was accepted. */
    private boolean load(byte[] file) throws IOException {
        // some file systems wait for the disk where a file is written over
        Files.deleteIfExists(path);
        Files.write(path, file);
        Numbers model = model(BEFORE);
        boolean accepted = tried(model);
        assertEquals(accepted ? SAVED : BEFORE, Weights.of(model).state());
        refused += accepted ? 0 : 1;
        loaded += accepted ? 1 : 0;
        return accepted;
    }

    private boolean tried(Numbers model) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        boolean accepted = accepted(model);
        if (THREADS.getCurrentThreadAllocatedBytes() - before > MOST_BYTES) {
            // the first time, classes are loaded too
            before = THREADS.getCurrentThreadAllocatedBytes();
            accepted = accepted(model);
        }
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated <= MOST_BYTES, () -> allocated + " bytes");
        return accepted;
    }

    private boolean accepted(Numbers model) {
        try {
            Weights.load(model, path);
            return true;
        } catch (FileFormatException e) {
            assertTrue(e.getMessage().startsWith(path.toString()), e::getMessage);
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ours", "fuzz_stored.npz", "fuzz_compressed.npz"})
    void untouched(String kind) throws IOException {
        assertTrue(load(original(kind)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ours", "fuzz_stored.npz", "fuzz_compressed.npz"})
    void cutAtEveryLength(String kind) throws IOException {
        byte[] file = original(kind);
        for (int length = 0; length < file.length; length++) {
            assertEquals(false, load(Arrays.copyOf(file, length)), "cut to " + length);
        }
        assertEquals(file.length, refused);
    }

    /** A zip archive may have anything before it, so a beginning that is missing is only refused. */
    @ParameterizedTest
    @ValueSource(strings = {"ours", "fuzz_stored.npz", "fuzz_compressed.npz"})
    void withoutItsBeginning(String kind) throws IOException {
        byte[] file = original(kind);
        for (int length = 1; length <= file.length; length++) {
            assertEquals(false, load(Arrays.copyOfRange(file, length, file.length)), "without " + length);
        }
    }

    /** Every bit of every number and of its header is under a checksum. */
    @ParameterizedTest
    @ValueSource(strings = {"ours", "fuzz_stored.npz", "fuzz_compressed.npz"})
    void everyBitFlipped(String kind) throws IOException {
        byte[] file = original(kind);
        for (int bit = 0; bit < 8 * file.length; bit++) {
            byte[] flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            load(flipped);
        }
        assertEquals(8 * file.length, refused + loaded);
        assertTrue(refused > loaded, refused + " refused, " + loaded + " loaded");
    }

    @Test
    void everyBitOfTheNumbersMatters() throws IOException {
        byte[] file = original("ours");
        int first = 30 + "weight.npy".length();
        for (int bit = 8 * first; bit < 8 * (first + 128 + 48); bit++) {
            byte[] flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertEquals(false, load(flipped), "bit " + bit);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ours", "fuzz_stored.npz", "fuzz_compressed.npz"})
    void changedInsertedDeletedAndDoubled(String kind) throws IOException {
        byte[] file = original(kind);
        SplittableRandom random = new SplittableRandom(kind.hashCode());
        for (int i = 0; i < 2_000; i++) {
            byte[] mutated = file;
            for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
                mutated = Mutation.of(mutated, random);
            }
            load(mutated);
        }
        assertNotEquals(0, refused);
        assertNotEquals(0, loaded);
    }

    @Test
    void extended() throws IOException {
        byte[] file = original("ours");
        SplittableRandom random = new SplittableRandom(5);
        for (int more = 1; more < 300; more++) {
            load(Arrays.copyOf(file, file.length + more));
            load(Mutation.with(file, file.length, Mutation.noise(more, random)));
            load(Mutation.with(file, file.length, file));
        }
        assertEquals(3 * 299, refused + loaded);
    }

    @Test
    void noiseAndZeros() throws IOException {
        SplittableRandom random = new SplittableRandom(6);
        for (int length = 0; length < 500; length++) {
            assertEquals(false, load(new byte[length]));
            assertEquals(false, load(Mutation.noise(length, random)));
            assertEquals(false, load(Mutation.with(Mutation.noise(length, random), 0, new byte[] {'P', 'K', 3, 4})));
        }
    }

    /** Noise in the text of a header, under a checksum that is right. */
    @Test
    void headersThatWereChanged() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        String signs = "{}()[]',: \n0123456789-+.eLTFadersc<>|=f8i\\\"\u00e4\0";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder header = new StringBuilder(HEADER);
            for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
                int at = random.nextInt(header.length());
                header.replace(at, at + random.nextInt(2), "" + signs.charAt(random.nextInt(signs.length())));
            }
            load(stored(npy(header.toString(), bytes(1, 2, 3, 4, 5, 6))));
        }
        assertEquals(2_000, refused);
    }

    /** The archive's list and the entry's header agree on a large matrix; nothing else is wrong. */
    @ParameterizedTest
    @ValueSource(strings = {"(16000, 16000)", "(1, 200000000)", "(200000000,)", "(2147483647,)", "(46340, 46340)"})
    void largeShapes(String shape) throws IOException {
        byte[] npy = npy(HEADER.replace("(2, 3)", shape), new byte[1000]);
        for (byte[] file : new byte[][] {stored(npy), deflated(npy)}) {
            assertEquals(false, load(file));
            assertEquals(false, load(declaring(2_048_000_000, file)));
            assertEquals(false, load(declaring(-1, file)));
            assertEquals(false, load(declaring(Integer.MIN_VALUE, file)));
        }
    }

    /** An archive of more than 65535 entries has a larger record at its end; here it has two. */
    @ParameterizedTest
    @ValueSource(longs = {-1, 2, 20, 100_000, 700_000_000, 800_000_000, Integer.MAX_VALUE, 1L << 32,
        Long.MAX_VALUE, Long.MIN_VALUE})
    void numbersOfEntries(long entries) throws IOException {
        byte[] file = Archives.withLargeEnd(entries, original("ours"));
        assertEquals(entries == 2, load(file));
    }

    /** Eight million zeros, all there and all right, in eight thousand bytes: the model's shape says no in time. */
    @Test
    void aBomb() throws IOException {
        byte[] bomb = deflated(npy(HEADER.replace("(2, 3)", "(1000, 1000)"), new byte[8_000_000]));
        assertTrue(bomb.length < 10_000, () -> bomb.length + " bytes");
        assertTrue(central(bomb) > 0);
        assertEquals(false, load(bomb));
        assertEquals(Map.of("w", Matrix.zeros(1000, 1000)), Npz.read(path));
    }
}
