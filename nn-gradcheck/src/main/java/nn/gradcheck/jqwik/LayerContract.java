package nn.gradcheck.jqwik;

import static nn.gradcheck.jqwik.Claims.claim;
import static nn.gradcheck.jqwik.Claims.claimEqual;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.ModelState;
import nn.core.Pass;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Immutability;

/**
 * What every layer promises, as properties. A test class implements this and is done:
 *
 * <pre>{@code
 * class DenseTest implements LayerContract {
 *     @Override
 *     public Layer layer(int columns, RandomGenerator random) {
 *         return new Dense(columns, 3, random);
 *     }
 * }
 * }</pre>
 */
public interface LayerContract {

    /** The layer under test, for inputs of so many columns; whatever else it needs is drawn from the random source. */
    Layer layer(int columns, RandomGenerator random);

    /** The inputs to test with: batches of 1 to 5 rows and columns, unless the layer asks for others. */
    default Arbitrary<Matrix> inputs() {
        return Matrices.batches();
    }

    @Provide
    default Arbitrary<LayerCase> layerCases() {
        Arbitrary<Integer> seeds = Arbitraries.integers().greaterOrEqual(0);
        return Combinators.combine(inputs(), seeds).as((x, seed) -> LayerCase.of(this, x, seed));
    }

    @Property(tries = 200)
    default void gradientsAgreeInTraining(@ForAll("layerCases") LayerCase c) {
        new GradientCheck(c.seed()).check(c.layer(), c.x(), Mode.training(c.seed())).orThrow();
    }

    @Property(tries = 200)
    default void gradientsAgreeInInference(@ForAll("layerCases") LayerCase c) {
        new GradientCheck(c.seed()).check(c.layer(), c.x(), Mode.inference()).orThrow();
    }

    @Property(tries = 50)
    default void everyParameterHasAGradientAndNothingElseHas(@ForAll("layerCases") LayerCase c) {
        for (Mode mode : modes(c)) {
            Pass pass = c.layer().forward(c.x(), mode);
            claimEqual("the parameters that backward has gradients for",
                    pass.backward(c.upstream(pass.output())).parameters(), Set.copyOf(c.parameters().values()));
        }
    }

    @Property(tries = 50)
    default void forwardIsAFunctionOfInputModeAndParameters(@ForAll("layerCases") LayerCase c) {
        for (Mode mode : modes(c)) {
            Matrix once = c.layer().forward(c.x(), mode).output();
            claimEqual("the output of a second forward pass", c.layer().forward(c.x(), mode).output(), once);
        }
    }

    @Property(tries = 50)
    default void trainingDoesNotReadTheStatistics(@ForAll("layerCases") LayerCase c) {
        Mode training = Mode.training(c.seed());
        Matrix once = c.layer().forward(c.x(), training).output();
        c.layer().statistics().values().forEach(average -> average.set(average.value().times(3)));
        claimEqual("the output in training, with other statistics", c.layer().forward(c.x(), training).output(), once);
    }

    @Property(tries = 50)
    default void inferenceChangesNothing(@ForAll("layerCases") LayerCase c) {
        ModelState before = ModelState.of(c.layer());
        Pass pass = c.layer().forward(c.x(), Mode.inference());
        pass.backward(c.upstream(pass.output()));
        claimEqual("parameters and statistics after inference", ModelState.of(c.layer()), before);
    }

    @Property(tries = 50)
    default void trainingLeavesTheParametersAlone(@ForAll("layerCases") LayerCase c) {
        List<Matrix> before = c.parameters().values().stream().map(p -> p.value()).toList();
        Pass pass = c.layer().forward(c.x(), Mode.training(c.seed()));
        pass.backward(c.upstream(pass.output()));
        claimEqual("parameters after a pass", c.parameters().values().stream().map(p -> p.value()).toList(), before);
    }

    @Property(tries = 50)
    default void backwardBelongsToItsPass(@ForAll("layerCases") LayerCase c) {
        for (Mode mode : modes(c)) {
            Pass pass = c.layer().forward(c.x(), mode);
            Matrix dy = c.upstream(pass.output());
            List<Matrix> once = c.gradients(pass, dy);
            c.layer().forward(c.x().times(2), mode);
            LayerCase.redraw(c.layer(), c.random());
            claimEqual("the gradients after another pass and an update", c.gradients(pass, dy), once);
        }
    }

    /** Scaling by two is exact in binary arithmetic, so nothing but linearity can make a difference. */
    @Property(tries = 50)
    default void twiceTheUpstreamGradientGivesTwiceTheGradients(@ForAll("layerCases") LayerCase c) {
        for (Mode mode : modes(c)) {
            Pass pass = c.layer().forward(c.x(), mode);
            Matrix dy = c.upstream(pass.output());
            List<Matrix> doubled = c.gradients(pass, dy).stream().map(gradient -> gradient.times(2)).toList();
            claimEqual("the gradients for twice the upstream gradient", c.gradients(pass, dy.times(2)), doubled);
        }
    }

    @Property(tries = 10)
    default void aPassShowsWhatIsInside(@ForAll("layerCases") LayerCase c) {
        for (Mode mode : modes(c)) {
            List<Pass.Child> children = c.layer().forward(c.x(), mode).children();
            claimEqual("the names in the pass", children.stream().map(Pass.Child::name).toList(),
                    List.copyOf(c.layer().children().keySet()));
            claimEqual("the layers in the pass", children.stream().map(Pass.Child::layer).toList(),
                    List.copyOf(c.layer().children().values()));
        }
    }

    /** {@code Map.of} with several entries iterates in an order that is random from one JVM to the next. */
    @Property(tries = 1)
    default void namesKeepTheOrderOfTheirDeclaration(@ForAll("layerCases") LayerCase c) {
        Layer layer = c.layer();
        for (Map<?, ?> names : List.of(layer.parameters(), layer.statistics(), layer.children())) {
            claim(names.size() < 2 || !names.getClass().equals(Map.of(1, 1, 2, 2).getClass()),
                    "%s: %s come in random order: use Named.of or a LinkedHashMap", layer, names.keySet());
        }
    }

    @Property(tries = 1)
    default void nothingButParametersAndStatisticsCanChange(@ForAll("layerCases") LayerCase c) {
        List<String> violations = Immutability.violations(c.layer());
        claim(violations.isEmpty(), "%s: %s", c.layer(), violations);
    }

    private static List<Mode> modes(LayerCase c) {
        return List.of(Mode.training(c.seed()), Mode.inference());
    }
}
