package nn.gradcheck.jqwik;

import static nn.gradcheck.jqwik.Claims.claim;
import static nn.gradcheck.jqwik.Claims.claimComplete;
import static nn.gradcheck.jqwik.Claims.claimEqual;
import static nn.gradcheck.jqwik.Claims.claimNoMore;
import static nn.gradcheck.jqwik.Draws.modes;
import static nn.gradcheck.jqwik.Draws.upstream;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.core.Shape;
import nn.gradcheck.Magnitudes;

/**
 * What backward returns: gradients that agree with differences of forward, complete, and linear in what comes in.
 *
 * @param <I> what one pass takes: a matrix, or two
 */
public interface GradientLaws<I> extends Contract<I> {

    /**
     * In training, backward agrees with the differences of forward.
     *
     * @param inputs as {@link Contract#inputs} draws them
     * @param seed settles all else that is drawn
     */
    @Property(tries = 100)
    default void gradientsAgreeInTraining(@ForAll("inputs") I inputs, @ForAll("seeds") long seed) {
        Deviation.unlessPassed(gradients(inputs, seed, Mode.training(seed)));
    }

    /**
     * In inference, backward agrees with the differences of forward.
     *
     * @param inputs as {@link Contract#inputs} draws them
     * @param seed settles all else that is drawn
     */
    @Property(tries = 100)
    default void gradientsAgreeInInference(@ForAll("inputs") I inputs, @ForAll("seeds") long seed) {
        Deviation.unlessPassed(gradients(inputs, seed, Mode.inference()));
    }

    /**
     * Backward yields a gradient for each parameter, and for nothing that is not one.
     *
     * @param inputs as {@link Contract#inputs} draws them
     * @param seed settles all else that is drawn
     */
    @Property(tries = 30)
    default void everyParameterHasAGradientAndNothingElseHas(@ForAll("inputs") I inputs, @ForAll("seeds") long seed) {
        for (Mode mode : modes(seed)) {
            Specimen specimen = specimen(inputs, seed);
            Pass pass = specimen.forward(mode);
            Gradients gradients = pass.backward(upstream(pass, seed));
            claimComplete(specimen, mode, gradients);
            claimNoMore(specimen, mode, gradients);
        }
    }

    /**
     * A gradient has the shape of what it is the gradient of.
     *
     * @param inputs as {@link Contract#inputs} draws them
     * @param seed settles all else that is drawn
     */
    @Property(tries = 30)
    default void everyGradientHasTheShapeOfItsVariable(@ForAll("inputs") I inputs, @ForAll("seeds") long seed) {
        for (Mode mode : modes(seed)) {
            Specimen specimen = specimen(inputs, seed);
            Pass pass = specimen.forward(mode);
            specimen.gradients(mode, pass, upstream(pass, seed)).forEach((variable, gradient) -> claimEqual(
                    specimen, mode, "the gradient of " + variable + " has another shape",
                    gradient.shape(), specimen.shape(variable)));
        }
    }

    /**
     * Scaling by two is exact in binary arithmetic, so nothing but a backward that is not linear can be off.
     *
     * @param inputs as {@link Contract#inputs} draws them
     * @param seed settles all else that is drawn
     */
    @Property(tries = 30)
    default void twiceTheUpstreamGradientGivesTwiceTheGradients(
            @ForAll("inputs") I inputs, @ForAll("seeds") long seed) {
        for (Mode mode : modes(seed)) {
            Specimen specimen = specimen(inputs, seed);
            Matrix dy = upstream(specimen.forward(mode), seed);
            Map<String, Matrix> doubled = new LinkedHashMap<>(specimen.gradients(mode, dy));
            doubled.replaceAll((variable, gradient) -> gradient.times(2));
            claimEqual(specimen, mode, "the gradients for twice the upstream gradient are not twice those for it",
                    specimen.gradients(mode, dy.times(2)), doubled);
        }
    }

    /**
     * An upstream gradient of zeros gives gradients of zeros, exactly.
     *
     * @param inputs as {@link Contract#inputs} draws them
     * @param seed settles all else that is drawn
     */
    @Property(tries = 30)
    default void noUpstreamGradientGivesZeroGradients(@ForAll("inputs") I inputs, @ForAll("seeds") long seed) {
        for (Mode mode : modes(seed)) {
            Specimen specimen = specimen(inputs, seed);
            Matrix none = specimen.forward(mode).output().map(y -> 0);
            specimen.gradients(mode, none).forEach((variable, gradient) -> claim(gradient.maxAbs() == 0,
                    "%s: an upstream gradient of zeros gives %s the gradient %s",
                    specimen.in(mode), variable, gradient));
        }
    }

    /**
     * The gradients of a sum of upstream gradients are the sums of their gradients, but for rounding.
     *
     * @param inputs as {@link Contract#inputs} draws them
     * @param seed settles all else that is drawn
     */
    @Property(tries = 20)
    default void upstreamGradientsAdd(@ForAll("inputs") I inputs, @ForAll("seeds") long seed) {
        for (Mode mode : modes(seed)) {
            Specimen specimen = specimen(inputs, seed);
            RandomGenerator random = new SplittableRandom(~seed);
            Additivity additivity = new Additivity(specimen, mode, random);
            Shape shape = specimen.forward(mode).output().shape();
            additivity.claim(Magnitudes.signed(shape, random), Magnitudes.signed(shape, random));
        }
    }
}
