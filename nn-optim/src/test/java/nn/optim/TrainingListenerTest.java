package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/** When a listener is told what, and who may end the training. */
class TrainingListenerTest {

    private final List<String> heard = new ArrayList<>();

    private final class Voice implements TrainingListener {

        private final String name;
        private final int enough;
        private int steps;

        Voice(String name, int enough) {
            this.name = name;
            this.enough = enough;
        }

        @Override
        public void step(int epoch, int step, int steps, double loss) {
            heard.add("%s step %d.%d/%d %s".formatted(name, epoch, step, steps, loss));
            this.steps++;
        }

        @Override
        public void epoch(int epoch, double loss) {
            heard.add("%s epoch %d %s".formatted(name, epoch, loss));
        }

        @Override
        public boolean isEnough() {
            return steps == enough;
        }

        @Override
        public void end() {
            heard.add(name + " end");
        }
    }

    private static Trainer trainer(double weight) {
        Affine model = new Affine(Matrix.rowOf(weight));
        return new Trainer(model, new SquaredError(), gradients -> {}, Batches.single(), 1);
    }

    private static Examples ones(int count) {
        return new Examples(Matrix.filled(count, 1, 1), Matrix.zeros(count, 1));
    }

    @Test
    void severalAreToldInTheirOrderAndOneIsEnough() {
        trainer(3).train(ones(2), 5, TrainingListener.all(new Voice("a", -1), new Voice("b", 3)));
        assertEquals(List.of("a step 1.1/2 9.0", "b step 1.1/2 9.0", "a step 1.2/2 9.0", "b step 1.2/2 9.0",
                "a epoch 1 9.0", "b epoch 1 9.0", "a step 2.1/2 9.0", "b step 2.1/2 9.0", "a end", "b end"), heard);
    }

    @Test
    void enoughAfterTheLastStepOfAnEpochLeavesItComplete() {
        Trainer trainer = trainer(3);
        trainer.train(ones(2), 5, new Voice("a", 2));
        assertEquals(List.of("a step 1.1/2 9.0", "a step 1.2/2 9.0", "a epoch 1 9.0", "a end"), heard);
        assertEquals(1, trainer.epochs());
    }

    @Test
    void anExceptionIsNoEnd() {
        assertThrows(DivergenceException.class, () -> trainer(1e200).train(ones(1), 1, new Voice("a", -1)));
        assertEquals(List.of(), heard);
    }
}
