package nn.examples;

import java.util.function.Function;
import java.util.stream.Stream;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Report;

/**
 * Something whose gradients are to be checked, and on what.
 *
 * @param subject the layer, junction or loss
 * @param mode in words; empty for a loss, which has none
 * @param check what a gradient check is to do with it
 */
record Candidate(Object subject, String mode, Function<GradientCheck, Report> check) {

    private static final String TRAINING = "training";
    private static final String INFERENCE = "inference";

    static Stream<Candidate> inBothModes(Layer layer, Matrix x, long seed) {
        return Stream.of(
                inTraining(layer, check -> check.check(layer, x, Mode.training(seed))),
                new Candidate(layer, INFERENCE, check -> check.check(layer, x, Mode.inference())));
    }

    static Stream<Candidate> inBothModes(Junction junction, Matrix x, Matrix y, long seed) {
        return Stream.of(
                inTraining(junction, check -> check.check(junction, x, y, Mode.training(seed))),
                new Candidate(junction, INFERENCE, check -> check.check(junction, x, y, Mode.inference())));
    }

    static Candidate inTraining(Object subject, Function<GradientCheck, Report> check) {
        return new Candidate(subject, TRAINING, check);
    }

    static Candidate of(Loss loss, Matrix prediction, Matrix target) {
        return new Candidate(loss, "", check -> check.check(loss, prediction, target));
    }
}
