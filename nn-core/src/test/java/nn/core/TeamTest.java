package nn.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every part is done, once, whoever does it. */
class TeamTest {

    private static final int NONE = 0;
    private static final int MUCH = 10_000;
    private static final Duration LONG = Duration.ofSeconds(60);

    /** Of every size and both kinds, made once: a team never ends. */
    private static final Team[][] TEAMS = {teams(NONE), teams(MUCH)};

    private static Team[] teams(int patience) {
        return IntStream.rangeClosed(1, 4).mapToObj(members -> new Team(members, patience)).toArray(Team[]::new);
    }

    private static Team team(int members, boolean isPatient) {
        return TEAMS[isPatient ? 1 : 0][members - 1];
    }

    /** The counts are written without any synchronisation: who asked sees them all the same. */
    private static int[] timesDone(Team team, int parts) {
        int[] done = new int[parts];
        team.share(parts, part -> done[part]++);
        return done;
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
        assertTimeoutPreemptively(LONG, () -> {
            for (int round = 0; round < 100; round++) {
                assertArrayEquals(ones(parts), timesDone(team(members, isPatient), parts));
            }
        });
    }

    /** A part ends only when the other has begun, and so on another thread. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void helpersDoParts(boolean isPatient) {
        assertHelpersDoParts(team(2, isPatient));
    }

    private static void assertHelpersDoParts(Team team) {
        assertTimeoutPreemptively(LONG, () -> {
            for (int round = 0; round < 20; round++) {
                CountDownLatch both = new CountDownLatch(2);
                team.share(2, part -> await(both));
                assertEquals(0, both.getCount());
            }
        });
    }

    private static void await(CountDownLatch latch) {
        latch.countDown();
        try {
            latch.await();
        } catch (InterruptedException interruption) {
            throw new AssertionError(interruption);
        }
    }

    @Test
    void anInterruptedHelperStillDoesItsParts() {
        Team team = new Team(2, NONE);
        assertHelpersDoParts(team);
        Set<Thread> helpers = threadsOf(team, 2);
        helpers.forEach(helper -> {
            if (helper != Thread.currentThread()) {
                helper.interrupt();
            }
        });
        assertTimeoutPreemptively(LONG, () -> assertArrayEquals(ones(9), timesDone(team, 9)));
    }

    /** Who does the parts, each on a thread of its own. */
    private static Set<Thread> threadsOf(Team team, int parts) {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch all = new CountDownLatch(parts);
        team.share(parts, part -> {
            threads.add(Thread.currentThread());
            await(all);
        });
        return threads;
    }

    /** Whoever ends the group of the one who asked must not have to wait for a helper. */
    @Test
    void helpersAreDaemonsOfTheOutermostGroup() {
        for (Thread thread : threadsOf(team(3, true), 3)) {
            if (thread != Thread.currentThread()) {
                assertTrue(thread.isDaemon());
                assertNull(thread.getThreadGroup().getParent());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatAPartThrowsReachesWhoAskedWhenTheOthersAreDone(int members) {
        Team team = team(members, true);
        for (Throwable thrown : new Throwable[] {new IllegalStateException("part 2"), new AssertionError("part 2")}) {
            int[] done = new int[5];
            assertSame(thrown, assertThrows(thrown.getClass(), () -> team.share(5, part -> {
                done[part]++;
                if (part == 2) {
                    fail(thrown);
                }
            })));
            assertArrayEquals(ones(5), done);
            assertArrayEquals(ones(5), timesDone(team, 5));
        }
    }

    private static void fail(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    @Test
    void whoAsksWithinAPartDoesItAlone() {
        Team team = team(3, true);
        int[] done = new int[12];
        assertTimeoutPreemptively(LONG, () -> team.share(4, part -> {
            Thread outer = Thread.currentThread();
            team.share(3, inner -> {
                assertSame(outer, Thread.currentThread());
                done[3 * part + inner]++;
            });
        }));
        assertArrayEquals(ones(12), done);
    }

    @Test
    void severalMayAskAtOnce() {
        Team team = team(3, true);
        int[][] done = new int[4][500];
        Thread[] askers = new Thread[done.length];
        for (int asker = 0; asker < askers.length; asker++) {
            int[] own = done[asker];
            askers[asker] = new Thread(() -> {
                for (int start = 0; start < own.length; start += 5) {
                    int first = start;
                    team.share(5, part -> own[first + part]++);
                }
            });
            askers[asker].start();
        }
        for (int asker = 0; asker < askers.length; asker++) {
            Thread thread = askers[asker];
            assertTimeoutPreemptively(LONG, () -> thread.join());
            assertArrayEquals(ones(500), done[asker]);
        }
    }
}
