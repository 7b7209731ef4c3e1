package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** No line of code is longer than 120 characters. What the build has written, under target, is not read. */
class LineLengthTest {

    private static final int MOST = 120;

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java")
                && StreamSupport.stream(file.spliterator(), false).noneMatch(Path.of("target")::equals);
    }

    private static Stream<String> longLines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).codePointCount(0, lines.get(i).length()) > MOST)
                    .mapToObj(i -> file + ":" + (i + 1));
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    @Test
    void everyLineOfCodeFitsTheWindow() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(".."))) {
            List<Path> sources = all.filter(LineLengthTest::isSource).toList();
            assertTrue(sources.size() > 100, "only " + sources.size() + " sources found");
            assertEquals(List.of(), sources.stream().flatMap(LineLengthTest::longLines).toList());
        }
    }
}
