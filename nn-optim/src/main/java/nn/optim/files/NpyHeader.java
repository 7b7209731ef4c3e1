package nn.optim.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nn.core.Require;
import nn.core.Shape;

/**
 * What a .npy says of the numbers that follow: how many bytes it took to say it, their type, which byte comes first,
 * whether they stand column by column, and the shape of the matrix. An array of one axis is a row. Throws
 * IllegalArgumentException where it is none of a matrix, EOFException where it ends too early.
 *
 * <p>Source: NumPy Enhancement Proposal 1, <i>A simple file format for NumPy arrays</i>.
 */
record NpyHeader(int length, NpyType type, ByteOrder order, boolean byColumn, Shape shape) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    /** NumPy reads no longer one either unless it is told to. */
    private static final int LONGEST = 10_000;
    private static final Pattern TYPE = Pattern.compile("'([<>|])([a-z]\\d+)'");
    private static final Pattern SHAPE =
            Pattern.compile("\\(\\s*(?:(\\d{1,18})\\s*,\\s*(?:(\\d{1,18})\\s*,?\\s*)?)?\\)");

    static NpyHeader read(InputStream in) throws IOException {
        Require.that(Arrays.equals(in.readNBytes(MAGIC.length), MAGIC), "it does not begin as a .npy does");
        byte[] version = exactly(2, in);
        Require.that(1 <= version[0] && version[0] <= 3 && version[1] == 0,
                "it is of version %d.%d, not 1.0, 2.0 or 3.0", version[0], version[1]);
        int size = version[0] == 1 ? Short.BYTES : Integer.BYTES;
        long length = Integer.toUnsignedLong(littleEndian(Arrays.copyOf(exactly(size, in), Integer.BYTES)).getInt());
        Require.that(length <= LONGEST, "its header of %d bytes is longer than %d", length, LONGEST);
        String text = new String(exactly((int) length, in),
                version[0] == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        return of(MAGIC.length + version.length + size + (int) length, NpyDictionary.parse(text));
    }

    private static byte[] exactly(int count, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static NpyHeader of(int length, Map<String, String> fields) {
        Matcher descr = TYPE.matcher(fields.get("descr"));
        NpyType type = Optional.of(descr).filter(Matcher::matches).flatMap(found -> NpyType.named(found.group(2)))
                .orElseThrow(() -> new IllegalArgumentException("its entries are of type " + fields.get("descr")
                        + ", not one of " + Arrays.toString(NpyType.values())));
        Require.that(!descr.group(1).equals("|") || type.size() == 1,
                "its type %s does not say which byte comes first", fields.get("descr"));
        ByteOrder order = descr.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new NpyHeader(length, type, order, truth(fields.get("fortran_order")), shape(fields.get("shape")));
    }

    private static boolean truth(String text) {
        Require.that(text.equals("True") || text.equals("False"), "its fortran_order is %s, not True or False", text);
        return text.equals("True");
    }

    private static Shape shape(String text) {
        Matcher axes = SHAPE.matcher(text);
        Require.that(axes.matches(), "its shape is %s, not (), (n,) or (rows, columns)", text);
        long first = axes.group(1) == null ? 1 : Long.parseLong(axes.group(1));
        long rows = axes.group(2) == null ? 1 : first;
        long columns = axes.group(2) == null ? first : Long.parseLong(axes.group(2));
        Require.that(rows >= 1 && columns >= 1, "its shape %s has no entries", text);
        Require.that(Math.max(rows, columns) <= Integer.MAX_VALUE && rows * columns <= Integer.MAX_VALUE,
                "its shape %s is too large for a matrix", text);
        return new Shape((int) rows, (int) columns);
    }

    /** The bytes of all that follows. */
    long dataLength() {
        return type.size() * shape.entries();
    }
}
