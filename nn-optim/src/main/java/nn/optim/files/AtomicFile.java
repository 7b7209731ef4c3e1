package nn.optim.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is there whole or not at all: written beside its place, forced to the disk, then moved over what was
 * there. Whatever fails, the old file stays and nothing else does.
 */
final class AtomicFile {

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    static void write(Path path, Content content) {
        try {
            // a link stays a link: the file that it points to is replaced, or made
            Path target = Files.isSymbolicLink(path)
                    ? path.toAbsolutePath().resolveSibling(Files.readSymbolicLink(path)) : path.toAbsolutePath();
            // one name: what a killed program left behind is gone after the next write
            replace(target, target.resolveSibling(target.getFileName() + ".tmp"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be written: " + e, e);
        }
    }

    private static void replace(Path target, Path temporary, Content content) throws IOException {
        try {
            fill(temporary, content);
            Files.move(temporary, target, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void fill(Path file, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(file, CREATE, TRUNCATE_EXISTING, WRITE))) {
            content.writeTo(out);
        }
        try (FileChannel written = FileChannel.open(file, WRITE)) {
            written.force(true);
        }
    }
}
