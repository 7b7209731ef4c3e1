package nn.optim.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import nn.core.Matrix;

/** A matrix as a .npy of format 1.0: 64-bit floating point, row by row, the first byte the lowest. */
final class NpyWriter {

    /** A multiple of 64, in which every shape finds room. */
    private static final int HEADER = 128;
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int AT_ONCE = 1024;

    private NpyWriter() {}

    /** How many bytes it takes. */
    static long length(Matrix matrix) {
        return HEADER + Double.BYTES * matrix.shape().entries();
    }

    static void write(Matrix matrix, OutputStream out) throws IOException {
        out.write(header(matrix));
        double[] values = matrix.toArray();
        for (int from = 0; from < values.length; from += AT_ONCE) {
            out.write(bytes(values, from, Math.min(AT_ONCE, values.length - from)));
        }
    }

    private static byte[] header(Matrix matrix) {
        String text = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + matrix.rows() + ", " + matrix.columns()
                + "), }";
        int length = HEADER - MAGIC.length - Short.BYTES;
        String padded = text + " ".repeat(length - text.length() - 1) + "\n";
        return ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC).putShort((short) length).put(padded.getBytes(StandardCharsets.US_ASCII)).array();
    }

    private static byte[] bytes(double[] values, int from, int count) {
        ByteBuffer buffer = ByteBuffer.allocate(Double.BYTES * count).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asDoubleBuffer().put(values, from, count);
        return buffer.array();
    }
}
