package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nn.core.Matrix;
import nn.core.Mode;
import org.junit.jupiter.api.Test;

class XorTest {

    @Test
    void theDefaultSeedLearnsAllFourRows() {
        List<String> lines = printed().lines().toList();
        assertEquals(5, lines.size(), lines.toString());
        assertTrue(answer(lines.get(0), "0 xor 0 = ") < 0.05, lines.get(0));
        assertTrue(answer(lines.get(1), "0 xor 1 = ") > 0.95, lines.get(1));
        assertTrue(answer(lines.get(2), "1 xor 0 = ") > 0.95, lines.get(2));
        assertTrue(answer(lines.get(3), "1 xor 1 = ") < 0.05, lines.get(3));
    }

    @Test
    void theLossIsThatOfTheAnswers() {
        Matrix answers = Xor.learn(3).forward(Xor.TABLE.x(), Mode.inference()).output();
        double a = answers.get(0, 0);
        double b = 1 - answers.get(1, 0);
        double c = 1 - answers.get(2, 0);
        double d = answers.get(3, 0);
        String last = Xor.report(Xor.learn(3)).lines().reduce((x, y) -> y).orElseThrow();
        assertEquals((a * a + b * b + c * c + d * d) / 4, answer(last, "loss "), 1e-6);
    }

    private static double answer(String line, String start) {
        assertTrue(line.startsWith(start), line);
        return Double.parseDouble(line.substring(start.length()));
    }

    private static String printed() {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Xor.main();
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
