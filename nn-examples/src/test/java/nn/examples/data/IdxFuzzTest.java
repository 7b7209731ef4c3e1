package nn.examples.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import nn.core.Matrix;

/** Damaged files are refused in one line that names a file of the folder, or read as what they now say. */
class IdxFuzzTest {

    private static final List<String> NAMES = List.of(IdxBytes.TRAINING_IMAGES, IdxBytes.TRAINING_LABELS,
            IdxBytes.TEST_IMAGES, IdxBytes.TEST_LABELS);

    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("idx");
    }

    @AfterContainer
    static void deleteFolder() throws IOException {
        clearFolder();
        Files.delete(folder);
    }

    private static void clearFolder() throws IOException {
        for (String name : NAMES) {
            Files.deleteIfExists(folder.resolve(name));
            Files.deleteIfExists(folder.resolve(name + ".gz"));
        }
    }

    /** What is done to the bytes of a file: so many are kept, one is changed, some are added. */
    record Damage(int dropped, int place, int mask, int added) {

        byte[] to(byte[] bytes) {
            byte[] kept = Arrays.copyOf(bytes, Math.max(0, bytes.length - dropped));
            if (kept.length > 0) {
                kept[place % kept.length] ^= (byte) mask;
            }
            return Arrays.copyOf(kept, kept.length + added);
        }
    }

    @Provide
    Arbitrary<Damage> damage() {
        Arbitrary<Integer> seldom = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)), Tuple.of(1, Arbitraries.integers().between(0, 24)));
        return Combinators.combine(seldom, Arbitraries.integers().between(0, 60),
                Arbitraries.integers().between(0, 255), seldom).as(Damage::new);
    }

    @Provide
    Arbitrary<String> name() {
        return Arbitraries.of(NAMES);
    }

    /** A plain file is read as what it says after the damage. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void plainFiles(@ForAll("name") String name, @ForAll("damage") Damage damage) throws IOException {
        Map<String, byte[]> contents = writeFolder();
        contents.put(name, damage.to(contents.get(name)));
        Files.write(folder.resolve(name), contents.get(name));
        count(isReadRight(contents));
    }

    /** A packed file carries a checksum: it is read as what it was before the damage. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void packedFiles(@ForAll("name") String name, @ForAll("damage") Damage damage) throws IOException {
        Map<String, byte[]> contents = writeFolder();
        Files.delete(folder.resolve(name));
        Files.write(folder.resolve(name + ".gz"), damage.to(IdxBytes.gzip(contents.get(name))));
        count(isReadRight(contents));
    }

    private static Map<String, byte[]> writeFolder() throws IOException {
        clearFolder();
        IdxBytes.writeGoodFolder(folder);
        Map<String, byte[]> contents = new HashMap<>();
        for (String name : NAMES) {
            contents.put(name, Files.readAllBytes(folder.resolve(name)));
        }
        return contents;
    }

    private static boolean isReadRight(Map<String, byte[]> contents) {
        try {
            ImageData data = IdxFolder.read(folder);
            assertImages(contents.get(IdxBytes.TRAINING_IMAGES), data.training().x());
            assertLabels(contents.get(IdxBytes.TRAINING_LABELS), data.training().target());
            assertImages(contents.get(IdxBytes.TEST_IMAGES), data.test().x());
            assertLabels(contents.get(IdxBytes.TEST_LABELS), data.test().target());
            return true;
        } catch (DataException e) {
            assertEquals(1, e.getMessage().lines().count());
            assertTrue(e.getMessage().startsWith(folder.toString()), e.getMessage());
            return false;
        }
    }

    private static void assertImages(byte[] file, Matrix x) {
        ByteBuffer buffer = ByteBuffer.wrap(file);
        assertEquals(0x803, buffer.getInt());
        assertEquals(x.rows(), buffer.getInt());
        assertEquals(x.columns(), buffer.getInt() * buffer.getInt());
        for (double value : x.toArray()) {
            assertEquals(Byte.toUnsignedInt(buffer.get()) / 255.0, value);
        }
        assertEquals(0, buffer.remaining());
    }

    private static void assertLabels(byte[] file, Matrix target) {
        ByteBuffer buffer = ByteBuffer.wrap(file);
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
