package nn.optim.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Matrix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The old file or the new one, and never another beside it. */
class AtomicFileTest {

    private static final byte[] NEW = "new and longer".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void anOldFile() throws IOException {
        file = Files.writeString(folder.resolve("file"), "old");
    }

    private void assertHolds(String content) throws IOException {
        assertEquals(content, Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFileIsReplaced() throws IOException {
        AtomicFile.write(file, out -> out.write(NEW));
        assertHolds("new and longer");
    }

    @Test
    void aFileIsMade() throws IOException {
        Files.delete(file);
        AtomicFile.write(file, out -> out.write(NEW));
        assertHolds("new and longer");
    }

    @Test
    void theOldFileIsThereUntilTheNewOneIsWhole() {
        AtomicFile.write(file, out -> {
            out.write(NEW);
            out.flush();
            assertEquals("old", Files.readString(file));
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(Set.of("file", "file.tmp"),
                        files.map(path -> path.getFileName().toString()).collect(Collectors.toSet()));
            }
        });
    }

    @Test
    void whatAKilledProgramLeftBehindIsGoneAfterTheNextWrite() throws IOException {
        Files.writeString(folder.resolve("file.tmp"), "half of something that was longer than the new content");
        AtomicFile.write(file, out -> out.write(NEW));
        assertHolds("new and longer");
    }

    @Test
    void aContentThatCannotBeHadChangesNothing() throws IOException {
        IOException cause = new IOException("the disk is full");
        UncheckedIOException thrown = assertThrows(UncheckedIOException.class, () -> AtomicFile.write(file, out -> {
            out.write(NEW);
            throw cause;
        }));
        assertEquals(file + " cannot be written: java.io.IOException: the disk is full", thrown.getMessage());
        assertSame(cause, thrown.getCause());
        assertHolds("old");
    }

    @Test
    void aContentThatThrowsChangesNothing() throws IOException {
        assertThrows(IllegalStateException.class, () -> AtomicFile.write(file, out -> {
            out.write(NEW);
            throw new IllegalStateException();
        }));
        assertHolds("old");
    }

    /** A name with half a character cannot be written; the matrix before it already is. */
    @Test
    void anArchiveThatFailsHalfwayChangesNothing() throws IOException {
        Map<String, Matrix> matrices = new LinkedHashMap<>();
        matrices.put("good", Matrix.zeros(100, 100));
        matrices.put("\ud800", Matrix.zeros(1, 1));
        assertThrows(IllegalArgumentException.class, () -> Npz.write(file, matrices));
        assertHolds("old");
    }

    @Test
    void whereNoFileCanBeNothingIsLeft() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("folder")).resolve("inside");
        Path notThere = folder.resolve("none").resolve("file");
        assertThrows(UncheckedIOException.class, () -> AtomicFile.write(notThere, out -> out.write(NEW)));
        assertThrows(UncheckedIOException.class, () -> AtomicFile.write(inside.getParent(), out -> out.write(NEW)));
        Files.delete(inside.getParent());
        assertHolds("old");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        AtomicFile.write(link, out -> out.write(NEW));
        assertTrue(Files.isSymbolicLink(link));
        Files.delete(link);
        assertHolds("new and longer");
    }

    @Test
    void whoeverMayReadAnyFileMayReadThisOne() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "");
        AtomicFile.write(file, out -> out.write(NEW));
        assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(file));
        assertFalse(Files.isExecutable(file));
    }
}
