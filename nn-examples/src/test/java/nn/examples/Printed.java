package nn.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;

/** The lines of a transcript. */
record Printed(List<String> lines) {

    static Printed by(Consumer<Transcript> program) {
        StringWriter text = new StringWriter();
        program.accept(new Transcript(new PrintWriter(text, true)));
        return new Printed(text.toString().lines().toList());
    }

    /** Those that begin with the pattern. */
    List<String> like(String pattern) {
        return lines.stream().filter(line -> line.matches(pattern + ".*")).toList();
    }

    void assertLine(int index, String pattern) {
        assertTrue(lines.get(index).matches(pattern), lines.get(index));
    }
}
