package nn.examples.book;

import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.GradientCheck;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The way back of each word of a matrix, as the table of chapter 3 has it. */
class RulesOfThumbTest {

    private final RandomGenerator random = new SplittableRandom(3);
    private final Matrix x = draw(4, 3);

    private Matrix draw(int rows, int columns) {
        return Matrix.draw(rows, columns, random::nextGaussian);
    }

    private DynamicTest ofOne(String word, UnaryOperator<Matrix> forward, UnaryOperator<Matrix> back) {
        Layer layer = (input, mode) ->
                new Pass(forward.apply(input), dy -> Gradients.ofInput(back.apply(dy)));
        return DynamicTest.dynamicTest(word,
                () -> new GradientCheck(42).check(layer, x, Mode.inference()).orThrow());
    }

    private DynamicTest ofTwo(String word, Junction junction, Matrix second) {
        return DynamicTest.dynamicTest(word,
                () -> new GradientCheck(42).check(junction, x, second, Mode.inference()).orThrow());
    }

    @TestFactory
    Stream<DynamicTest> wordsOfOneMatrix() {
        Matrix zeros = Matrix.zeros(4, 3);
        return Stream.of(
                ofOne("times a number", a -> a.times(7), dy -> dy.times(7)),
                ofOne("map", a -> a.map(v -> v * v * v), dy -> dy.hadamard(x.map(v -> 3 * v * v))),
                ofOne("transpose", Matrix::transpose, Matrix::transpose),
                ofOne("reshape", a -> a.reshape(2, 6), dy -> dy.reshape(4, 3)),
                ofOne("columns", a -> a.columns(0, 2), dy -> dy.beside(Matrix.zeros(4, 1))),
                ofOne("columnSums", Matrix::columnSums, zeros::plusRow),
                ofOne("columnMeans", Matrix::columnMeans, dy -> zeros.plusRow(dy.times(1.0 / 4))),
                ofOne("rowSums", Matrix::rowSums, zeros::plusColumn));
    }

    @TestFactory
    Stream<DynamicTest> wordsOfTwoMatrices() {
        return Stream.of(
                ofTwo("times", (a, b, mode) -> new Pass(a.times(b), dy ->
                        Gradients.ofInputs(dy.times(b.transpose()), a.transpose().times(dy))), draw(3, 2)),
                ofTwo("hadamard", (a, b, mode) -> new Pass(a.hadamard(b), dy ->
                        Gradients.ofInputs(dy.hadamard(b), dy.hadamard(a))), draw(4, 3)),
                ofTwo("plusRow", (a, b, mode) -> new Pass(a.plusRow(b), dy ->
                        Gradients.ofInputs(dy, dy.columnSums())), draw(1, 3)),
                ofTwo("timesRow", (a, b, mode) -> new Pass(a.timesRow(b), dy ->
                        Gradients.ofInputs(dy.timesRow(b), dy.hadamard(a).columnSums())), draw(1, 3)),
                ofTwo("beside", (a, b, mode) -> new Pass(a.beside(b), dy ->
                        Gradients.ofInputs(dy.columns(0, 3), dy.columns(3, 5))), draw(4, 2)));
    }
}
