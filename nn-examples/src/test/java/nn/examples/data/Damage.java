package nn.examples.data;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What can happen to the bytes of a file. */
record Damage(Kind kind, int place, int length, byte value) {

    enum Kind { FLIP_BIT, REPLACE, CUT_SHORT, DELETE, INSERT, DOUBLE, COUNT }

    /** What a header should not promise: 0, negative numbers, powers of two whose products overflow. */
    private static final int[] COUNTS = {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 16, 1 << 24, 100_000_000};

    /** One to three of them in a row, at places up to this one; half of the values are of these characters. */
    static Arbitrary<List<Damage>> upTo(int place, String characters) {
        Arbitrary<Byte> bytes = Arbitraries.oneOf(Arbitraries.bytes(),
                Arbitraries.chars().with(characters.toCharArray()).map(c -> (byte) c.charValue()));
        return Combinators.combine(Arbitraries.of(Kind.class), Arbitraries.integers().between(0, place),
                Arbitraries.integers().between(1, 24), bytes).as(Damage::new).list().ofMinSize(1).ofMaxSize(3);
    }

    static byte[] all(List<Damage> damages, byte[] bytes) {
        byte[] damaged = bytes;
        for (Damage damage : damages) {
            damaged = damage.to(damaged);
        }
        return damaged;
    }

    private byte[] to(byte[] bytes) {
        int from = Math.min(place, bytes.length);
        int to = Math.min(from + length, bytes.length);
        byte[] filled = new byte[length];
        Arrays.fill(filled, value);
        return switch (kind) {
            case FLIP_BIT -> flipBit(bytes, 8 * from + (value & 7));
            case REPLACE -> spliced(bytes, from, Math.min(from + 1, bytes.length), new byte[] {value});
            case CUT_SHORT -> Arrays.copyOf(bytes, from);
            case DELETE -> spliced(bytes, from, to, new byte[0]);
            case INSERT -> spliced(bytes, from, from, filled);
            case DOUBLE -> spliced(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case COUNT -> spliced(bytes, from - from % 4, Math.min(from - from % 4 + 4, bytes.length),
                    ByteBuffer.allocate(4).putInt(COUNTS[(value & 0xff) % COUNTS.length]).array());
        };
    }

    /** The bytes with one bit turned; beyond the end there is none. */
    static byte[] flipBit(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        if (bit / 8 < bytes.length) {
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
        }
        return flipped;
    }

    /** The part from (inclusive) to (exclusive) is replaced. */
    private static byte[] spliced(byte[] bytes, int from, int to, byte[] part) {
        return ByteBuffer.allocate(bytes.length - (to - from) + part.length)
                .put(bytes, 0, from).put(part).put(bytes, to, bytes.length - to).array();
    }
}
