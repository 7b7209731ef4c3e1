package nn.optim.files;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import nn.core.Require;

/** A kind of number in a .npy, by NumPy's name for it: f is floating point, i an integer, u one that has no sign. */
enum NpyType {

    F4(4, ByteBuffer::getFloat),
    F8(8, ByteBuffer::getDouble),
    I1(1, ByteBuffer::get),
    I2(2, ByteBuffer::getShort),
    I4(4, ByteBuffer::getInt),
    I8(8, bytes -> exact(bytes.getLong())),
    U1(1, bytes -> Byte.toUnsignedInt(bytes.get())),
    U2(2, bytes -> Short.toUnsignedInt(bytes.getShort())),
    U4(4, bytes -> Integer.toUnsignedLong(bytes.getInt()));

    private final int size;
    private final ToDoubleFunction<ByteBuffer> next;

    NpyType(int size, ToDoubleFunction<ByteBuffer> next) {
        this.size = size;
        this.next = next;
    }

    /** The type of this name, as "f8", if it is one that a matrix can hold. */
    static Optional<NpyType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.toString().equals(name)).findFirst();
    }

    private static double exact(long value) {
        // Long.MAX_VALUE rounds up to 2⁶³, which the cast brings back to Long.MAX_VALUE
        Require.that((long) (double) value == value && value != Long.MAX_VALUE,
                "its entry %d is not exact in 64-bit floating point", value);
        return value;
    }

    /** The bytes of one number. */
    int size() {
        return size;
    }

    /** The next number of the buffer. */
    double next(ByteBuffer bytes) {
        return next.applyAsDouble(bytes);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
