package nn.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every part is done, once, whoever does it. */
class TeamTest {

    private static final long NONE = 0;
    private static final long MUCH = 1_000_000_000;

    private static int[] timesDone(Team team, int parts) {
        AtomicIntegerArray done = new AtomicIntegerArray(parts);
        team.share(parts, done::incrementAndGet);
        return copy(done);
    }

    private static int[] copy(AtomicIntegerArray counts) {
        int[] copy = new int[counts.length()];
        Arrays.setAll(copy, counts::get);
        return copy;
    }

    private static int[] ones(int count) {
        int[] ones = new int[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Round after round, so that helpers are found waiting, asleep, and late. */
    @Property(tries = 50)
    void everyPartIsDoneOnce(@ForAll @IntRange(min = 1, max = 4) int members, @ForAll boolean isPatient,
            @ForAll @IntRange(min = 1, max = 9) int parts) {
        Team team = new Team(members, isPatient ? MUCH : NONE);
        for (int round = 0; round < 100; round++) {
            assertArrayEquals(ones(parts), timesDone(team, parts));
        }
    }

    /** The first part ends only when another has been done, and so by another thread. */
    @ParameterizedTest
    @ValueSource(longs = {NONE, MUCH})
    @Timeout(60)
    void helpersDoParts(long patience) {
        Team team = new Team(2, patience);
        for (int round = 0; round < 20; round++) {
            CountDownLatch both = new CountDownLatch(2);
            team.share(2, part -> {
                both.countDown();
                await(both);
            });
            assertEquals(0, both.getCount());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interruption) {
            throw new AssertionError(interruption);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatAPartThrowsReachesWhoAskedWhenTheOthersAreDone(int members) {
        Team team = new Team(members, MUCH);
        for (Throwable thrown : new Throwable[] {new IllegalStateException("part 2"), new AssertionError("part 2")}) {
            AtomicIntegerArray done = new AtomicIntegerArray(5);
            assertSame(thrown, assertThrows(thrown.getClass(), () -> team.share(5, part -> {
                done.incrementAndGet(part);
                if (part == 2) {
                    sneak(thrown);
                }
            })));
            assertArrayEquals(ones(5), copy(done));
            assertArrayEquals(ones(5), timesDone(team, 5));
        }
    }

    private static void sneak(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    @Test
    void whoAsksWithinAPartDoesItAlone() {
        Team team = new Team(3, MUCH);
        AtomicIntegerArray done = new AtomicIntegerArray(12);
        team.share(4, part -> team.share(3, inner -> done.incrementAndGet(3 * part + inner)));
        assertArrayEquals(ones(12), copy(done));
    }

    @Test
    @Timeout(60)
    void severalMayAskAtOnce() throws InterruptedException {
        Team team = new Team(3, MUCH);
        AtomicIntegerArray done = new AtomicIntegerArray(4 * 500);
        Thread[] askers = new Thread[4];
        for (int asker = 0; asker < askers.length; asker++) {
            int first = asker * 500;
            askers[asker] = new Thread(() -> {
                for (int round = 0; round < 100; round++) {
                    int start = first + 5 * round;
                    team.share(5, part -> done.incrementAndGet(start + part));
                }
            });
            askers[asker].start();
        }
        for (Thread asker : askers) {
            asker.join();
        }
        assertArrayEquals(ones(4 * 500), copy(done));
    }
}
