package nn.optim.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nn.core.Matrix;

/**
 * Matrices by name, as {@code numpy.savez} writes and {@code numpy.load} reads them: a zip archive of an entry
 * {@code name.npy} for each.
 *
 * <p>Every bit of a number is kept. Source: NumPy Enhancement Proposal 1, <i>A simple file format for NumPy arrays</i>.
 */
public final class Npz {

    /** Every entry bears the same date, so that equal matrices make equal files. Java adds a time zone to day one. */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Npz() {}

    /**
     * Writes the matrices in the order of the map, uncompressed; the file is replaced whole or not at all. Throws
     * IllegalArgumentException if an archive cannot hold a name, UncheckedIOException if the file cannot be written.
     *
     * @param path by convention ends in {@code .npz}
     * @param matrices by name, as {@code numpy.load} will know them
     */
    public static void write(Path path, Map<String, Matrix> matrices) {
        AtomicFile.write(path, out -> writeTo(out, matrices));
    }

    /**
     * {@return matrices, in the order of the file, also compressed ones and such that hold integers: () is 1 x 1, (n,)
     * is 1 x n} Throws FileFormatException if the file is damaged or holds anything else, UncheckedIOException if it
     * cannot be read.
     *
     * <p>Takes the memory of the numbers that are there, and a compressed file can hold a thousand times its length.
     *
     * @param path of a file by {@link #write} or by {@code numpy.savez}
     */
    public static Map<String, Matrix> read(Path path) {
        return NpzReader.read(path, shapes -> {});
    }

    private static void writeTo(OutputStream out, Map<String, Matrix> matrices) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, Matrix> matrix : matrices.entrySet()) {
                zip.putNextEntry(entry(matrix.getKey(), matrix.getValue()));
                NpyWriter.write(matrix.getValue(), zip);
            }
        }
    }

    private static ZipEntry entry(String name, Matrix matrix) throws IOException {
        CRC32 crc = new CRC32();
        NpyWriter.write(matrix, new CheckedOutputStream(OutputStream.nullOutputStream(), crc));
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(NpyWriter.length(matrix));
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(DATE);
        return entry;
    }
}
