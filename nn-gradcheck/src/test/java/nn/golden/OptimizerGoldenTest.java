package nn.golden;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.optim.AdaGrad;
import nn.optim.Adam;
import nn.optim.AdamW;
import nn.optim.GradientDescent;
import nn.optim.LearningRate;
import nn.optim.Momentum;
import nn.optim.Nesterov;
import nn.optim.Optimizer;
import nn.optim.RmsProp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of descent against PyTorch's: six steps along given gradients. */
class OptimizerGoldenTest {

    /** A model that is nothing but its one parameter. */
    private record OneParameter(Parameter p) implements Layer {

        @Override
        public Pass forward(Matrix x, Mode mode) {
            throw new UnsupportedOperationException("the gradients are given");
        }

        @Override
        public Map<String, Parameter> parameters() {
            return Map.of("p", p);
        }
    }

    static Stream<Arguments> cases() {
        GoldenFile momentum = GoldenFile.read("opt_sgd_momentum");
        GoldenFile nesterov = GoldenFile.read("opt_sgd_nesterov");
        GoldenFile adaGrad = GoldenFile.read("opt_adagrad");
        GoldenFile rmsProp = GoldenFile.read("opt_rmsprop");
        GoldenFile adam = GoldenFile.read("opt_adam");
        double[] betas = adam.options("betas");
        GoldenFile adamW = GoldenFile.read("opt_adamw");
        double[] betasW = adamW.options("betas");
        return Stream.of(
                rule(GoldenFile.read("opt_sgd"), GradientDescent::new),
                rule(momentum, (model, rate) -> new Momentum(model, rate, momentum.option("momentum"))),
                rule(nesterov, (model, rate) -> new Nesterov(model, rate, nesterov.option("momentum"))),
                rule(adaGrad, (model, rate) -> new AdaGrad(model, rate, adaGrad.option("eps"))),
                rule(rmsProp, (model, rate) ->
                        new RmsProp(model, rate, rmsProp.option("alpha"), rmsProp.option("eps"))),
                rule(adam, (model, rate) -> new Adam(model, rate, betas[0], betas[1], adam.option("eps"))),
                rule(adamW, (model, rate) -> new AdamW(model, rate, betasW[0], betasW[1], adamW.option("eps"),
                        adamW.option("weight_decay"))));
    }

    private static Arguments rule(GoldenFile golden, BiFunction<Layer, LearningRate, Optimizer> rule) {
        return arguments(golden, rule);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void parameterAfterEachStep(GoldenFile golden, BiFunction<Layer, LearningRate, Optimizer> rule) {
        Parameter p = Parameter.of(golden.given("p0"));
        Optimizer optimizer = rule.apply(new OneParameter(p), LearningRate.constant(golden.option("lr")));
        for (int step = 1; step <= golden.option("steps"); step++) {
            optimizer.step(Gradients.withoutInput("given gradients").and(p, golden.given("g" + step)));
            golden.compare("p" + step, p.value());
        }
    }
}
