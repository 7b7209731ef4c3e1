package nn.core;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Threads that share work in parts: the one that asks, and its helpers. Whoever is free takes the next part, so that
 * nobody waits for a helper that is late.
 *
 * <p>A helper that finds no more work looks out for some for a while before it sleeps: to wake one up takes longer than
 * many a product. Who asks while the team is at work does his work alone. There are as many threads as processors, or
 * at most as many as {@code -Dnn.threads=N} says.
 */
final class Team {

    /** Looks, with a yield after each: about a millisecond, a step's way from one product to the next. */
    private static final int PATIENCE = 3000;

    private static final Round NOTHING = new Round(0, part -> { });

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** The team of all processors. Its helpers start when they are first needed. */
    private static final Team ALL = new Team(PROCESSORS, PATIENCE);

    private final Helper[] helpers;
    private final int patience;
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private volatile Round round = NOTHING;

    /** A team of so many, the one who asks among them, whose helpers look out for work so often before they sleep. */
    Team(int members, int patience) {
        this.patience = patience;
        helpers = IntStream.range(1, members).mapToObj(Helper::new).toArray(Helper[]::new);
    }

    /** What is done for the places from (inclusive) to (exclusive) of a side. */
    interface Work {
        void run(int from, int to);
    }

    /**
     * Has the work done for a side, cut into so many parts of about one length. What the first part to fail throws is
     * thrown here.
     */
    static void inParts(int parts, int side, Work work) {
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

    /** On how many threads to do so much work, of which each must have a share that is worth its while. */
    static int threads(long work, long worthwhile) {
        return work < 2 * worthwhile ? 1 : (int) Math.min(threads(), work / worthwhile);
    }

    /** On how many threads large work is done. Throws IllegalArgumentException unless it is a number from 1 to 9999. */
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

    /**
     * Has the work done for each part from 0 (inclusive) to parts (exclusive). What the first part to fail throws is
     * thrown here.
     */
    void share(int parts, IntConsumer work) {
        Round asked = new Round(parts, work);
        if (isBusy.compareAndSet(false, true)) {
            try {
                callHelpers(asked);
                asked.takeParts();
                asked.await();
            } finally {
                round = NOTHING;
                isBusy.set(false);
            }
        } else {
            asked.takeParts();
        }
        asked.rethrow();
    }

    private void callHelpers(Round asked) {
        round = asked;
        for (int helper = 0; helper < Math.min(helpers.length, asked.parts - 1); helper++) {
            helpers[helper].call();
        }
    }

    /** One piece of work: which part is next, how many are done. */
    private static final class Round {

        private final int parts;
        private final IntConsumer work;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Round(int parts, IntConsumer work) {
            this.parts = parts;
            this.work = work;
        }

        boolean hasParts() {
            return next.get() < parts;
        }

        /** Does part after part until none is left. */
        void takeParts() {
            for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                try {
                    work.accept(part);
                } catch (Throwable thrown) {
                    failure.compareAndSet(null, thrown);
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
            if (failure.get() instanceof Error error) {
                throw error;
            } else if (failure.get() instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }

    private final class Helper implements Runnable {

        private final String name;
        private Thread thread;
        private volatile boolean isAsleep;

        Helper(int number) {
            name = "nn-helper-" + number;
        }

        /** Starts it, or wakes it up. */
        void call() {
            if (thread == null) {
                thread = thread();
                thread.start();
            } else if (isAsleep) {
                LockSupport.unpark(thread);
            }
        }

        /** Of the outermost group: whoever ends a group of his own waits for its threads, and this one never ends. */
        private Thread thread() {
            ThreadGroup group = Thread.currentThread().getThreadGroup();
            while (group.getParent() != null) {
                group = group.getParent();
            }
            Thread daemon = new Thread(group, this, name, 0, false);
            daemon.setDaemon(true);
            daemon.setContextClassLoader(null);
            return daemon;
        }

        @Override
        public void run() {
            int looks = 0;
            while (true) {
                Round current = round;
                if (current.hasParts()) {
                    current.takeParts();
                    looks = 0;
                } else if (looks < patience) {
                    Thread.yield();
                    looks++;
                } else {
                    awaitRound();
                    looks = 0;
                }
            }
        }

        /** Asleep. Whoever sets a round sees that this one sleeps, or this one sees the round. */
        private void awaitRound() {
            isAsleep = true;
            while (round == NOTHING) {
                LockSupport.park(Team.this);
                // an interruption would wake it up for ever
                Thread.interrupted();
            }
            isAsleep = false;
        }
    }
}
