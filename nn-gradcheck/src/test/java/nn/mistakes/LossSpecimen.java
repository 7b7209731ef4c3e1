package nn.mistakes;

import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Pass;
import nn.gradcheck.jqwik.LossContract;

/** A loss and its copy, which is this specimen itself and stands under the loss contract. */
public interface LossSpecimen extends Specimen, Loss, LossContract {

    Loss original();

    @Override
    default Loss loss() {
        return this;
    }

    @Override
    default double value(Matrix prediction, Matrix target) {
        return original().value(prediction, target);
    }

    @Override
    default Matrix gradient(Matrix prediction, Matrix target) {
        return original().gradient(prediction, target);
    }

    @Override
    default String family() {
        return original().getClass().getSimpleName();
    }

    @Override
    default Layer original(Matrix x, RandomGenerator random) {
        return asLayer(original(), target(x, random));
    }

    @Override
    default Layer copy(Matrix x, RandomGenerator random) {
        return asLayer(this, target(x, random));
    }

    /** The loss at a constant target, as a layer: its input is the prediction, its output the one number. */
    private static Layer asLayer(Loss loss, Matrix target) {
        return (x, mode) -> new Pass(Matrix.of(1, 1, loss.value(x, target)),
                dy -> Gradients.ofInput(loss.gradient(x, target).times(dy.get(0, 0))));
    }

    @Override
    default boolean isLoss() {
        return true;
    }

    /** Holds a loss against numbers from elsewhere. */
    void compare(Loss loss);

    @Override
    default void compareOriginal() {
        compare(original());
    }

    @Override
    default void compareCopy() {
        compare(this);
    }
}
