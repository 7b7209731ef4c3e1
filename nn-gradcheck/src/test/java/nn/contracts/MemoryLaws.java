package nn.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.core.Matrix;
import nn.optim.Optimizer;

/** What is remembered from step to step can be saved and taken up again. */
interface MemoryLaws extends OptimizerSubject {

    /** The state is restored into a fresh optimizer of a fresh model that was given the values. */
    @Property(tries = 30)
    default void aRestoredOptimizerGoesOnBitForBit(@ForAll("seeds") long seed,
            @ForAll @IntRange(max = 5) int saved) {
        DrawnModel model = new DrawnModel(seed);
        Optimizer optimizer = optimizer(model, RATE);
        OptimizerSubject.steps(optimizer, model, 0, saved);
        DrawnModel copy = new DrawnModel(seed);
        copy.parameters().forEach((name, p) -> p.set(model.values().get(name)));
        Optimizer restored = optimizer(copy, RATE);
        restored.restore(optimizer.state());
        OptimizerSubject.steps(optimizer, model, saved, saved + 3);
        OptimizerSubject.steps(restored, copy, saved, saved + 3);
        assertEquals(model.values(), copy.values());
        assertEquals(optimizer.state(), restored.state());
    }

    @Property(tries = 10)
    default void laterStepsDoNotReachASavedState(@ForAll("seeds") long seed) {
        DrawnModel model = new DrawnModel(seed);
        Optimizer optimizer = optimizer(model, RATE);
        OptimizerSubject.steps(optimizer, model, 0, 2);
        Map<String, Matrix> saved = optimizer.state();
        Map<String, Matrix> copy = new LinkedHashMap<>(saved);
        OptimizerSubject.steps(optimizer, model, 2, 4);
        assertEquals(copy, saved);
    }

    @Property(tries = 5)
    default void aStateThatLacksANameIsRefused(@ForAll("seeds") long seed) {
        for (String name : names(seed)) {
            claimRefused(seed, name, state -> state.remove(name));
        }
    }

    @Property(tries = 5)
    default void aStateWithAnUnknownNameIsRefused(@ForAll("seeds") long seed) {
        claimRefused(seed, "unknown.weight", state -> state.put("unknown.weight", Matrix.zeros(2, 3)));
    }

    @Property(tries = 5)
    default void aStateOfAnotherShapeIsRefused(@ForAll("seeds") long seed) {
        for (String name : names(seed)) {
            claimRefused(seed, name, state -> state.put(name, Matrix.zeros(7, 5)));
        }
    }

    private List<String> names(long seed) {
        return List.copyOf(optimizer(new DrawnModel(seed), RATE).state().keySet());
    }

    /** The spoiled state is refused by name, and whoever was to take it up is as it was. */
    private void claimRefused(long seed, String name, Spoiling spoiling) {
        DrawnModel model = new DrawnModel(seed);
        Optimizer optimizer = optimizer(model, RATE);
        OptimizerSubject.steps(optimizer, model, 0, 2);
        Map<String, Matrix> before = Map.copyOf(optimizer.state());
        Map<String, Matrix> values = model.values();
        DrawnModel later = new DrawnModel(seed);
        Optimizer ahead = optimizer(later, RATE);
        OptimizerSubject.steps(ahead, later, 0, 3);
        Map<String, Matrix> state = new LinkedHashMap<>(ahead.state());
        spoiling.spoil(state);
        String message = assertThrows(IllegalArgumentException.class, () -> optimizer.restore(state)).getMessage();
        assertTrue(message.contains(name), message);
        assertEquals(before, optimizer.state());
        assertEquals(values, model.values());
    }

    /** One change that makes a state another's. */
    @FunctionalInterface
    interface Spoiling {
        void spoil(Map<String, Matrix> state);
    }
}
