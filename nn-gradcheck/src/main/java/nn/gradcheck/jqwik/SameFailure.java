package nn.gradcheck.jqwik;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Keeps shrinking within the first failure: the same variable, the same verdict, an error of that size.
 *
 * <p>jqwik takes every smaller sample that fails with the same class of error from the same line. A gradient check
 * would so be led to the border of what it allows, where a plain mistake looks like rounding. The first deviation of a
 * property is kept, and a later one that is not like it counts as none.
 */
final class SameFailure implements AroundTryHook {

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor property, List<Object> parameters) {
        TryExecutionResult result = property.execute(parameters);
        boolean another = result.throwable().filter(Deviation.class::isInstance).map(Deviation.class::cast)
                .filter(deviation -> !deviation.isLike(first(deviation))).isPresent();
        return another ? TryExecutionResult.satisfied() : result;
    }

    /** The first deviation of the property that runs: this one, if there was none before. */
    private static Deviation first(Deviation deviation) {
        Store<Optional<Deviation>> first =
                Store.getOrCreate(SameFailure.class, Lifespan.PROPERTY, Optional::<Deviation>empty);
        first.update(known -> known.or(() -> Optional.of(deviation)));
        return first.get().orElseThrow();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
