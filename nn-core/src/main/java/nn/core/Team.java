package nn.core;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Threads that share work in parts: the one that asks, and its helpers. Whoever is free takes the next part, so that
 * nobody waits for a helper that is late.
 *
 * <p>A helper that finds no more work looks out for some for a while before it sleeps: to wake one up takes longer than
 * many a product. Who asks while the team is at work does his work alone. There are as many threads as processors, or
 * at most as many as {@code -Dnn.threads=1} says.
 */
final class Team {

    /** How long a helper looks out for work, in nanoseconds: a training step's way from one product to the next. */
    private static final long PATIENCE = 1_000_000;

    private static final Round NOTHING = new Round(0, part -> { });

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** The team of all processors. Its helpers start when it is first asked. */
    private static final Team ALL = new Team(PROCESSORS, PATIENCE);

    private final Helper[] helpers;
    private final long patience;
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private boolean isStarted;
    private volatile Round round = NOTHING;

    /** A team of so many, the one who asks among them, with so many nanoseconds of patience. */
    Team(int members, long patience) {
        this.patience = patience;
        helpers = IntStream.range(1, members).mapToObj(Helper::new).toArray(Helper[]::new);
    }

    /** What is done for the places from (inclusive) to (exclusive) of a side. */
    interface Work {
        void run(int from, int to);
    }

    /** Has the work done for a side, cut into so many parts of about one length. What a part throws is thrown here. */
    static void share(int parts, int side, Work work) {
        if (parts == 1) {
            work.run(0, side);
        } else {
            ALL.share(parts, part -> work.run(boundary(part, parts, side), boundary(part + 1, parts, side)));
        }
    }

    /** The first place of a part. */
    private static int boundary(int part, int parts, int side) {
        return (int) ((long) side * part / parts);
    }

    /** On how many threads large work is done. Throws IllegalArgumentException if the setting is no number. */
    static int threads() {
        String setting = System.getProperty("nn.threads");
        return setting == null ? PROCESSORS : Math.min(PROCESSORS, threads(setting));
    }

    /** The threads that a setting allows. Throws IllegalArgumentException unless it is a number from 1 to 9999. */
    static int threads(String setting) {
        Require.that(setting.matches("[1-9][0-9]{0,3}"),
                "nn.threads is a number of threads from 1 to 9999, not %s", setting);
        return Integer.parseInt(setting);
    }

    /** Has the work done for each part from 0 (inclusive) to parts (exclusive). What a part throws is thrown here. */
    void share(int parts, IntConsumer work) {
        Round shared = new Round(parts, work);
        if (isBusy.compareAndSet(false, true)) {
            callHelpers(shared);
            shared.takeParts();
            shared.await();
            round = NOTHING;
            isBusy.set(false);
        } else {
            shared.takeParts();
        }
        shared.rethrow();
    }

    private void callHelpers(Round shared) {
        round = shared;
        for (Helper helper : helpers) {
            if (!isStarted) {
                helper.start();
            } else if (helper.isAsleep) {
                LockSupport.unpark(helper);
            }
        }
        isStarted = true;
    }

    /** One piece of work: which part is next, how many are done. */
    private static final class Round {

        private final int parts;
        private final IntConsumer work;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private volatile Throwable failure;

        Round(int parts, IntConsumer work) {
            this.parts = parts;
            this.work = work;
        }

        /** Does part after part until none is left. */
        void takeParts() {
            for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                try {
                    work.accept(part);
                } catch (Throwable thrown) {
                    failure = thrown;
                } finally {
                    done.incrementAndGet();
                }
            }
        }

        /** Until the parts that others took are done. */
        void await() {
            while (done.get() < parts) {
                Thread.yield();
            }
        }

        void rethrow() {
            if (failure instanceof Error error) {
                throw error;
            } else if (failure instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }

    private final class Helper extends Thread {

        private volatile boolean isAsleep;

        Helper(int number) {
            super("nn-helper-" + number);
            setDaemon(true);
        }

        @Override
        public void run() {
            Round last = NOTHING;
            long since = System.nanoTime();
            while (true) {
                Round current = round;
                if (current != last) {
                    current.takeParts();
                    last = current;
                    since = System.nanoTime();
                } else if (System.nanoTime() - since < patience) {
                    Thread.yield();
                } else {
                    sleep(last);
                    since = System.nanoTime();
                }
            }
        }

        /** Until there is another round: whoever sets it sees that this one sleeps, or this one sees the round. */
        private void sleep(Round last) {
            isAsleep = true;
            while (round == last) {
                LockSupport.park(Team.this);
            }
            isAsleep = false;
        }
    }
}
