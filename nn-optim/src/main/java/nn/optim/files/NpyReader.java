package nn.optim.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import nn.core.Matrix;
import nn.core.Shape;

/** The numbers of a .npy, which stand after its header. */
final class NpyReader {

    private static final int AT_ONCE = 1024;

    private NpyReader() {}

    /** Reads as many numbers as the header says; throws EOFException where there are fewer. */
    static Matrix read(NpyHeader header, InputStream in) throws IOException {
        Shape shape = header.shape();
        double[] values = new double[(int) shape.entries()];
        for (int from = 0; from < values.length; from += AT_ONCE) {
            fill(values, from, Math.min(from + AT_ONCE, values.length), header, in);
        }
        return header.byColumn()
                ? Matrix.wrap(shape.columns(), shape.rows(), values).transpose()
                : Matrix.wrap(shape.rows(), shape.columns(), values);
    }

    private static void fill(double[] values, int from, int to, NpyHeader header, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(header.type().size() * (to - from));
        if (bytes.length < header.type().size() * (to - from)) {
            throw new EOFException();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(header.order());
        for (int i = from; i < to; i++) {
            values[i] = header.type().next(buffer);
        }
    }
}
