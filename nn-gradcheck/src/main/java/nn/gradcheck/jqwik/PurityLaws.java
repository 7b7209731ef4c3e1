package nn.gradcheck.jqwik;

import static nn.gradcheck.jqwik.Claims.claimEqual;
import static nn.gradcheck.jqwik.Draws.modes;
import static nn.gradcheck.jqwik.Draws.upstream;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.ModelState;
import nn.core.Pass;

/**
 * What a pass may depend on and may change: the statistics, by a forward pass in training, and nothing else.
 *
 * @param <I> what one pass takes: a matrix, or two
 */
public interface PurityLaws<I> extends Contract<I> {

    /**
     * A second forward pass puts out the same bits.
     *
     * @param inputs as {@link Contract#inputs} draws them
     * @param seed settles all else that is drawn
     */
    @Property(tries = 30)
    default void forwardIsAFunctionOfInputModeAndParameters(@ForAll("inputs") I inputs, @ForAll("seeds") long seed) {
        for (Mode mode : modes(seed)) {
            Specimen specimen = specimen(inputs, seed);
            Matrix once = specimen.forward(mode).output();
            claimEqual(specimen, mode, "the output of a second forward pass differs",
                    specimen.forward(mode).output(), once);
        }
    }

    /**
     * In training, the output is the same whatever the running averages are.
     *
     * @param inputs as {@link Contract#inputs} draws them
     * @param seed settles all else that is drawn
     */
    @Property(tries = 30)
    default void trainingDoesNotReadTheStatistics(@ForAll("inputs") I inputs, @ForAll("seeds") long seed) {
        Mode training = Mode.training(seed);
        Specimen specimen = specimen(inputs, seed);
        Matrix once = specimen.forward(training).output();
        specimen.statistics().values().forEach(average -> average.set(average.value().times(3)));
        claimEqual(specimen, training, "the output differs with other statistics",
                specimen.forward(training).output(), once);
    }

    /**
     * In inference, forward changes neither parameters nor statistics.
     *
     * @param inputs as {@link Contract#inputs} draws them
     * @param seed settles all else that is drawn
     */
    @Property(tries = 30)
    default void inferenceChangesNothing(@ForAll("inputs") I inputs, @ForAll("seeds") long seed) {
        Specimen specimen = specimen(inputs, seed);
        ModelState before = specimen.state();
        specimen.forward(Mode.inference());
        claimEqual(specimen, Mode.inference(), "parameters and statistics differ after a forward pass",
                specimen.state(), before);
    }

    /**
     * In training, forward changes no parameter.
     *
     * @param inputs as {@link Contract#inputs} draws them
     * @param seed settles all else that is drawn
     */
    @Property(tries = 30)
    default void trainingLeavesTheParametersAlone(@ForAll("inputs") I inputs, @ForAll("seeds") long seed) {
        Specimen specimen = specimen(inputs, seed);
        Map<String, Matrix> before = specimen.parameterValues();
        specimen.forward(Mode.training(seed));
        claimEqual(specimen, Mode.training(seed), "the parameters differ after a forward pass",
                specimen.parameterValues(), before);
    }

    /**
     * Backward changes neither parameters nor statistics.
     *
     * @param inputs as {@link Contract#inputs} draws them
     * @param seed settles all else that is drawn
     */
    @Property(tries = 30)
    default void backwardChangesNothing(@ForAll("inputs") I inputs, @ForAll("seeds") long seed) {
        for (Mode mode : modes(seed)) {
            Specimen specimen = specimen(inputs, seed);
            Pass pass = specimen.forward(mode);
            ModelState before = specimen.state();
            specimen.gradients(mode, pass, upstream(pass, seed));
            claimEqual(specimen, mode, "parameters and statistics differ after backward", specimen.state(), before);
        }
    }

    /**
     * A later call of backward gives what the first gave, also after one with another upstream gradient.
     *
     * @param inputs as {@link Contract#inputs} draws them
     * @param seed settles all else that is drawn
     */
    @Property(tries = 30)
    default void backwardCanBeCalledAgain(@ForAll("inputs") I inputs, @ForAll("seeds") long seed) {
        for (Mode mode : modes(seed)) {
            Specimen specimen = specimen(inputs, seed);
            Pass pass = specimen.forward(mode);
            Matrix dy = upstream(pass, seed);
            Map<String, Matrix> once = specimen.gradients(mode, pass, dy);
            specimen.gradients(mode, pass, dy.map(Math::abs));
            claimEqual(specimen, mode, "the gradients of a later call of backward differ",
                    specimen.gradients(mode, pass, dy), once);
        }
    }

    /**
     * A pass gives its own gradients also when another pass began in between.
     *
     * @param inputs as {@link Contract#inputs} draws them
     * @param seed settles all else that is drawn
     */
    @Property(tries = 30)
    default void anotherPassDoesNotDisturbTheWayBack(@ForAll("inputs") I inputs, @ForAll("seeds") long seed) {
        for (Mode mode : modes(seed)) {
            Specimen specimen = specimen(inputs, seed);
            Pass pass = specimen.forward(mode);
            Matrix dy = upstream(pass, seed);
            Pass another = specimen.forwardReversed(mode);
            Map<String, Matrix> gradients = specimen.gradients(mode, pass, dy);
            specimen.gradients(mode, another, dy);
            claimEqual(specimen, mode, "the gradients of a pass differ if another began meanwhile",
                    gradients, specimen(inputs, seed).gradients(mode, dy));
        }
    }

    /**
     * A pass gives its own gradients also when the parameters were updated in between.
     *
     * @param inputs as {@link Contract#inputs} draws them
     * @param seed settles all else that is drawn
     */
    @Property(tries = 30)
    default void anUpdateDoesNotDisturbTheWayBack(@ForAll("inputs") I inputs, @ForAll("seeds") long seed) {
        for (Mode mode : modes(seed)) {
            Specimen specimen = specimen(inputs, seed);
            Pass pass = specimen.forward(mode);
            Matrix dy = upstream(pass, seed);
            specimen.draw(this, new SplittableRandom(~seed));
            claimEqual(specimen, mode, "the gradients of a pass differ after an update of parameters and statistics",
                    specimen.gradients(mode, pass, dy), specimen(inputs, seed).gradients(mode, dy));
        }
    }

    /**
     * A matrix never changes, but an array that was handed to {@link Matrix#wrap} could be written again.
     *
     * @param inputs as {@link Contract#inputs} draws them
     * @param seed settles all else that is drawn
     */
    @Property(tries = 30)
    default void whatWasHandedOverStaysAsItWas(@ForAll("inputs") I inputs, @ForAll("seeds") long seed) {
        for (Mode mode : modes(seed)) {
            Specimen specimen = specimen(inputs, seed);
            Snapshot given = Snapshot.of(specimen.inputs().values());
            Pass pass = specimen.forward(mode);
            Snapshot output = Snapshot.of(List.of(pass.output()));
            Matrix dy = upstream(pass, seed);
            Snapshot upstream = Snapshot.of(List.of(dy));
            Snapshot gradients = Snapshot.of(specimen.gradients(mode, pass, dy).values());
            specimen.gradients(mode, pass, dy.map(Math::abs));
            specimen.gradients(mode, specimen.forwardReversed(mode), dy);
            given.claimUnchanged(specimen, mode, "the input");
            output.claimUnchanged(specimen, mode, "the output");
            upstream.claimUnchanged(specimen, mode, "the upstream gradient");
            gradients.claimUnchanged(specimen, mode, "a gradient");
        }
    }
}
