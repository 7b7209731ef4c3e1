package nn.examples.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file that may be packed by gzip. Its name says so: it ends in {@code .gz}. */
final class PlainOrPacked {

    private static final String PACKED = ".gz";

    private PlainOrPacked() {}

    /** The file of that name, plain or, if there is none, with {@code .gz} behind it; DataException if neither is. */
    static Path find(Path folder, String name) {
        Path plain = folder.resolve(name);
        Path packed = folder.resolve(name + PACKED);
        if (Files.isRegularFile(plain)) {
            return plain;
        }
        if (Files.isRegularFile(packed)) {
            return packed;
        }
        throw new DataException("%s: no such file, plain or with .gz; --data wants a folder with MNIST's four files",
                plain);
    }

    static boolean isPacked(Path path) {
        return path.toString().endsWith(PACKED);
    }

    /** The plain bytes of a file. */
    static InputStream open(Path path) throws IOException {
        InputStream file = Files.newInputStream(path);
        if (!isPacked(path)) {
            return file;
        }
        try {
            return new GZIPInputStream(file, 1 << 16);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }
}
