package nn.optim.files;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Changes to the bytes of a file, for tests. */
final class Mutation {

    private Mutation() {}

    /** The bytes with one change at a random place: overwritten, deleted, doubled or inserted. */
    static byte[] of(byte[] file, SplittableRandom random) {
        int at = random.nextInt(file.length);
        int count = Math.min(random.nextInt(1, 9), file.length - at);
        byte[] copy = file.clone();
        switch (random.nextInt(6)) {
            case 0 -> copy[at] = (byte) random.nextInt();
            case 1 -> Arrays.fill(copy, at, at + count, (byte) (random.nextBoolean() ? 0 : 0xff));
            case 2 -> copy[at] = (byte) (copy[at] + (random.nextBoolean() ? 1 : -1));
            case 3 -> copy = without(file, at, count);
            case 4 -> copy = with(file, at, Arrays.copyOfRange(file, at, at + count));
            default -> copy = with(file, at, noise(count, random));
        }
        return copy;
    }

    private static byte[] without(byte[] file, int at, int count) {
        byte[] shorter = Arrays.copyOf(file, file.length - count);
        System.arraycopy(file, at + count, shorter, at, shorter.length - at);
        return shorter.length == 0 ? file : shorter;
    }

    /** The bytes with others inserted at a place. */
    static byte[] with(byte[] file, int at, byte[] inserted) {
        byte[] longer = Arrays.copyOf(file, file.length + inserted.length);
        System.arraycopy(inserted, 0, longer, at, inserted.length);
        System.arraycopy(file, at, longer, at + inserted.length, file.length - at);
        return longer;
    }

    static byte[] noise(int length, SplittableRandom random) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }
}
