package nn.core;

import java.util.function.Supplier;

/**
 * A matrix that is computed when it is first asked for. The computation reads only captured values,
 * so it does not matter when it runs.
 */
final class Lazy implements Supplier<Matrix> {

    private Supplier<Matrix> computation;
    private Matrix value;

    Lazy(Supplier<Matrix> computation) {
        this.computation = computation;
    }

    @Override
    public synchronized Matrix get() {
        if (computation != null) {
            value = computation.get();
            computation = null;
        }
        return value;
    }
}
