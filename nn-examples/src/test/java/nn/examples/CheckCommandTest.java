package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Dense;
import nn.layers.Relu;
import nn.layers.Tanh;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CheckCommandTest {

    private static final Matrix X = Matrix.of(3, 2, 0.5, -1.25, 2, 1.5, 0.75, -0.5);

    /** y = 3x with a way back of its own. */
    private record Tripled(double factor, int columns) implements Layer {

        @Override
        public Pass forward(Matrix x, Mode mode) {
            return new Pass(x.times(3), dy -> Gradients.ofInput(dy.columns(0, columns).times(factor)));
        }
    }

    /** What the command says without options. */
    private static final Outcome CHECK = Outcome.of(Main.commandLine(), "check");

    /** The command, with these to check instead of every layer. */
    private static Outcome run(Stream<Candidate> candidates) {
        List<Candidate> all = candidates.toList();
        return Outcome.of(new CommandLine(new CheckCommand(seed -> all)));
    }

    private static void assertMatches(String pattern, String line) {
        assertTrue(line.matches(pattern), line);
    }

    @Test
    void noGradientOfTheProjectIsWrong() {
        assertEquals(List.of(), CHECK.err());
        assertEquals(0, CHECK.exitCode());
        List<String> out = CHECK.out();
        assertMatches("layer +mode +variable +entries +worst error +would notice +verdict", out.get(0));
        int gradients = out.size() - 3;
        assertEquals(gradients + " gradients checked, all agree", out.get(out.size() - 1));
        assertTrue(out.subList(1, 1 + gradients).stream().allMatch(line -> line.matches(".* (agrees|structural zero)")),
                out.toString());
    }

    /** In training, batch normalisation takes away whatever a bias in front of it adds; in inference it does not. */
    @Test
    void trainingAndInferenceHaveLinesOfTheirOwn() {
        List<String> biases = CHECK.out().stream().filter(line -> line.trim().startsWith("0.bias")).toList();
        assertEquals(2, biases.size());
        assertMatches(" +0\\.bias +3 +- +- +structural zero", biases.get(0));
        assertMatches(" +0\\.bias +3 +\\S+e-1\\d +\\S+e-1\\d +agrees", biases.get(1));
    }

    @Test
    void aNameStandsOnceAndAModeOnceAndEveryVariableHasALine() {
        Dense dense = new Dense(X, Matrix.zeros(1, 2));
        List<String> out = run(Candidate.inBothModes(dense, X.transpose(), 1)).out();
        assertMatches("Dense\\(3 -> 2\\) +training +input +6 .* agrees", out.get(1));
        assertMatches(" +weight +6 .* agrees", out.get(2));
        assertMatches(" +bias +2 .* agrees", out.get(3));
        assertMatches(" +inference +input +6 .* agrees", out.get(4));
        assertEquals("6 gradients checked, all agree", out.get(8));
    }

    @Test
    void aWrongLayerIsShownNamedAndExitCode1() {
        Layer wrong = new Tripled(2, 2);
        Outcome outcome = run(Stream.of(wrong, new Relu()).flatMap(layer -> Candidate.inBothModes(layer, X, 1)));
        assertEquals(1, outcome.exitCode());
        assertEquals(List.of("a gradient of these layers is wrong: the table above says which"), outcome.err());
        assertMatches("Tripled\\[.*] +training +input +6 +3.3e-01 +- +WRONG", outcome.out().get(1));
        assertMatches(" +inference +input +6 +3.3e-01 +- +WRONG", outcome.out().get(2));
        assertMatches("Relu\\(\\) +training +input +6 .* agrees", outcome.out().get(3));
        assertTrue(outcome.out().contains(wrong + " in training: the gradient check failed"));
        assertTrue(outcome.out().contains("    looks like        every entry is the true one times 0.6667"));
        assertEquals("4 gradients checked, not all agree", outcome.out().get(outcome.out().size() - 1));
    }

    @Test
    void aGradientOfTheWrongShapeIsShownNamedAndExitCode1() {
        Outcome outcome = run(Candidate.inBothModes(new Tripled(3, 1), X, 1));
        assertEquals(1, outcome.exitCode());
        assertMatches("Tripled\\[.*] +training +WRONG", outcome.out().get(1));
        assertTrue(String.join("\n", outcome.out()).contains("the gradient of input is 3 x 1, but the variable is"));
    }

    @Test
    void aJunctionHasTwoInputs() {
        Junction product = (x, y, mode) ->
                new Pass(x.hadamard(y), dy -> Gradients.ofInputs(dy.hadamard(y), dy.hadamard(x)));
        List<String> out = run(Candidate.inBothModes(product, X, X.times(2), 1)).out();
        assertMatches(".* training +first input +6 .* agrees", out.get(1));
        assertMatches(" +second input +6 .* agrees", out.get(2));
        assertMatches(" +inference +first input +6 .* agrees", out.get(3));
    }

    @Test
    void aLargeLayerIsCheckedAlongDirections() {
        List<Candidate> some = Candidate.inBothModes(new Tanh(), X, 1).toList();
        List<String> out = Outcome.of(new CommandLine(new CheckCommand(seed -> some)), "--large").out();
        assertMatches("Dense\\(784 -> 128\\) +training +input along directions +8 .* agrees", out.get(out.size() - 5));
        assertMatches(" +weight along directions +8 .* agrees", out.get(out.size() - 4));
        assertEquals("3 gradients checked, all agree", out.get(out.size() - 1));
    }

    @Test
    void theSeedSettlesEveryNumber() {
        assertEquals(CHECK, Outcome.of(Main.commandLine(), "check", "--seed", "1"));
        assertNotEquals(weight(5), weight(6));
    }

    /** Of the first layer in the table. */
    private static Matrix weight(long seed) {
        return ((Layer) EveryLayer.candidates(seed).get(0).subject()).parameters().get("weight").value();
    }

    @Test
    void theSeedReachesTheCandidatesAndTheCheck() {
        List<Candidate> same = Candidate.inBothModes(new Tanh(), X, 1).toList();
        List<Long> asked = new ArrayList<>();
        LongFunction<List<Candidate>> candidates = seed -> {
            asked.add(seed);
            return same;
        };
        Outcome five = Outcome.of(new CommandLine(new CheckCommand(candidates)), "--seed", "5");
        Outcome six = Outcome.of(new CommandLine(new CheckCommand(candidates)), "--seed", "6");
        assertEquals(List.of(5L, 6L), asked);
        assertNotEquals(five.out().get(1), six.out().get(1));
    }

    @Test
    void nothingIsColouredOnItsWayToAFile() {
        assertTrue(CHECK.out().stream().noneMatch(line -> line.contains("\u001b")));
    }
}
