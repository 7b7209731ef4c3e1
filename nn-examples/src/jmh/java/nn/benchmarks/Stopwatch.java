package nn.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Does one piece of work again and again, and says how long it takes in the middle. */
final class Stopwatch {

    private static final int LEAST_RUNS = 5;

    private final Supplier<?> work;

    /** Read by nobody, but no compiler may know that: so no work is dropped. */
    private volatile Object last;

    Stopwatch(Supplier<?> work) {
        this.work = work;
    }

    /** The median of one run, in microseconds, of the runs that fit these seconds and of at least five. */
    double microseconds(double seconds) {
        List<Long> nanoseconds = new ArrayList<>();
        long end = System.nanoTime() + (long) (1e9 * seconds);
        while (nanoseconds.size() < LEAST_RUNS || System.nanoTime() < end) {
            long start = System.nanoTime();
            last = work.get();
            nanoseconds.add(System.nanoTime() - start);
        }
        return Medians.median(nanoseconds) / 1e3;
    }
}
