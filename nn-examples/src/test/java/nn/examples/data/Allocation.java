package nn.examples.data;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a piece of work allocates on the heap, in bytes, whether it is collected at once or not. */
final class Allocation {

    private Allocation() {}

    /** The result of the work, which must allocate less than that. */
    static <T> T within(long most, Supplier<T> work) {
        List<T> result = new ArrayList<>();
        long bytes = of(() -> result.add(work.get()));
        assertTrue(bytes < most, () -> "%d bytes, not less than %d".formatted(bytes, most));
        return result.get(0);
    }

    static long of(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
