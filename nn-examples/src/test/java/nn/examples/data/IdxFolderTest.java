package nn.examples.data;

import static nn.examples.data.IdxBytes.TEST_IMAGES;
import static nn.examples.data.IdxBytes.TEST_LABELS;
import static nn.examples.data.IdxBytes.TRAINING_IMAGES;
import static nn.examples.data.IdxBytes.TRAINING_LABELS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nn.core.Matrix;
import nn.layers.losses.OneHot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFolderTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeGoodFolder() throws IOException {
        IdxBytes.writeGoodFolder(folder);
    }

    @Test
    void pixelsBecomeSharesOf255AndLabelsOneHot() {
        assertGood(IdxFolder.read(folder));
    }

    @Test
    void packedFilesReadTheSame() throws IOException {
        for (String name : new String[] {TRAINING_IMAGES, TRAINING_LABELS, TEST_IMAGES, TEST_LABELS}) {
            IdxBytes.pack(folder, name);
        }
        assertGood(IdxFolder.read(folder));
    }

    @Test
    void ofTwoFilesThePlainOneIsRead() throws IOException {
        write(TRAINING_IMAGES + ".gz", new byte[] {1, 2, 3});
        assertGood(IdxFolder.read(folder));
    }

    private static void assertGood(ImageData data) {
        assertEquals(Matrix.of(3, 2, 0, 1, 0.2, 0.4, 0.6, 0.8), data.training().x());
        assertEquals(OneHot.of(10, 0, 9, 5), data.training().target());
        assertEquals(Matrix.of(2, 2, 1, 1, 0, 128 / 255.0), data.test().x());
        assertEquals(OneHot.of(10, 3, 4), data.test().target());
    }

    @Test
    void noSuchFolder() {
        Path missing = folder.resolve("missing");
        assertMessage(missing, "%s: no such folder; --data wants one with MNIST's four files", missing);
    }

    @Test
    void aFileIsNoFolder() {
        Path file = folder.resolve(TEST_LABELS);
        assertMessage(file, "%s: no such folder; --data wants one with MNIST's four files", file);
    }

    @Test
    void aFileIsMissing() throws IOException {
        Files.delete(folder.resolve(TEST_LABELS));
        assertMessage("%s: no such file, plain or with .gz; --data wants a folder with MNIST's four files",
                folder.resolve(TEST_LABELS));
    }

    @Test
    void anEmptyFile() throws IOException {
        write(TRAINING_IMAGES, new byte[0]);
        assertMessage("%s: holds 0 bytes, too few for an IDX file", folder.resolve(TRAINING_IMAGES));
    }

    @Test
    void aHeaderCutShort() throws IOException {
        write(TRAINING_IMAGES, Arrays.copyOf(IdxBytes.images(1, 2, 1, 2), 15));
        assertMessage("%s: ends after 15 bytes, within its header of 16", folder.resolve(TRAINING_IMAGES));
    }

    @Test
    void labelsWhereImagesShouldBe() throws IOException {
        write(TRAINING_IMAGES, IdxBytes.labels(0, 9, 5));
        assertMessage("%s: starts with 0x00000801, not with 0x00000803 as an IDX file of unsigned bytes"
                + " in 3 dimensions", folder.resolve(TRAINING_IMAGES));
    }

    @Test
    void aTextWhereLabelsShouldBe() throws IOException {
        Files.writeString(folder.resolve(TRAINING_LABELS), "0\n9\n5\n");
        assertMessage("%s: starts with 0x300a390a, not with 0x00000801 as an IDX file of unsigned bytes"
                + " in 1 dimension", folder.resolve(TRAINING_LABELS));
    }

    @Test
    void imagesCutShort() throws IOException {
        write(TEST_IMAGES, Arrays.copyOf(IdxBytes.images(1, 2, 255, 255, 0, 128), 19));
        assertMessage("%s: is cut short: its header says 2 x 1 x 2 = 4 bytes, but 3 follow",
                folder.resolve(TEST_IMAGES));
    }

    @Test
    void bytesBehindTheImages() throws IOException {
        write(TEST_IMAGES, Arrays.copyOf(IdxBytes.images(1, 2, 255, 255, 0, 128), 21));
        assertMessage("%s: is too long: its header says 2 x 1 x 2 = 4 bytes, but more follow",
                folder.resolve(TEST_IMAGES));
    }

    @Test
    void noImages() throws IOException {
        write(TEST_IMAGES, IdxBytes.file(0x803, new int[] {0, 28, 28}));
        assertMessage("%s: is empty: its header says 0 x 28 x 28", folder.resolve(TEST_IMAGES));
    }

    @Test
    void aHeaderThatPromisesMoreThanAnyArrayHolds() throws IOException {
        write(TRAINING_IMAGES, IdxBytes.file(0x803, new int[] {-1, -1, -1}));
        assertMessage("%s: is too large: its header says 4294967295 x 4294967295 x 4294967295,"
                + " more than 100000000 bytes", folder.resolve(TRAINING_IMAGES));
    }

    @Test
    void aHeaderWhoseProductOverflowsToSomethingSmall() throws IOException {
        write(TRAINING_IMAGES, IdxBytes.file(0x803, new int[] {1 << 16, 1 << 16, 1}, 7));
        assertMessage("%s: is too large: its header says 65536 x 65536 x 1, more than 100000000 bytes",
                folder.resolve(TRAINING_IMAGES));
    }

    @Test
    void aHeaderThatPromisesAMillionTimesMoreThanFollows() throws IOException {
        write(TRAINING_IMAGES, IdxBytes.file(0x803, new int[] {100_000, 10, 100}, 7));
        assertMessage("%s: is cut short: its header says 100000 x 10 x 100 = 100000000 bytes, but 1 follow",
                folder.resolve(TRAINING_IMAGES));
    }

    @Test
    void moreLabelsThanImages() throws IOException {
        write(TRAINING_LABELS, IdxBytes.labels(0, 9, 5, 1));
        assertMessage("%s: 4 labels, but %s has 3 images", folder.resolve(TRAINING_LABELS),
                folder.resolve(TRAINING_IMAGES));
    }

    @Test
    void aLabelThatIsNoClass() throws IOException {
        write(TRAINING_LABELS, IdxBytes.labels(0, 10, 5));
        assertMessage("%s: label 1 is 10, but classes are 0 to 9", folder.resolve(TRAINING_LABELS));
    }

    @Test
    void aLabelAbove127IsNotNegative() throws IOException {
        write(TRAINING_LABELS, IdxBytes.labels(0, 9, 255));
        assertMessage("%s: label 2 is 255, but classes are 0 to 9", folder.resolve(TRAINING_LABELS));
    }

    @Test
    void testImagesOfAnotherSize() throws IOException {
        write(TEST_IMAGES, IdxBytes.images(2, 1, 255, 255, 0, 128));
        assertMessage("%s: images of 2 x 1, but those of %s are of 1 x 2", folder.resolve(TEST_IMAGES),
                folder.resolve(TRAINING_IMAGES));
    }

    @Test
    void somethingElseUnderThePackedName() throws IOException {
        Files.delete(folder.resolve(TEST_LABELS));
        write(TEST_LABELS + ".gz", IdxBytes.labels(3, 4));
        assertMessage("%s: cannot be read (ZipException: Not in GZIP format)", folder.resolve(TEST_LABELS + ".gz"));
    }

    @Test
    void aPackedFileCutShort() throws IOException {
        Files.delete(folder.resolve(TEST_LABELS));
        byte[] packed = IdxBytes.gzip(IdxBytes.labels(3, 4));
        write(TEST_LABELS + ".gz", Arrays.copyOf(packed, packed.length - 1));
        assertMessage("%s: cannot be read (EOFException)", folder.resolve(TEST_LABELS + ".gz"));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private void assertMessage(String expected, Object... facts) {
        assertMessage(folder, expected, facts);
    }

    private static void assertMessage(Path read, String expected, Object... facts) {
        DataException e = assertThrows(DataException.class, () -> IdxFolder.read(read));
        assertEquals(expected.formatted(facts), e.getMessage());
    }
}
