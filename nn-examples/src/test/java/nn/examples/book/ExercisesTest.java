package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every chapter sets two exercises or more, and every exercise leads to its solution, which is a test. */
class ExercisesTest {

    private static final Pattern EXERCISES = Pattern.compile("(?s)\n## Exercises\n(.*?)(\n---\n|\\z)");
    private static final Pattern SOLUTION =
            Pattern.compile("\\[solution]\\(\\.\\./src/test/java/nn/examples/solutions/\\w+\\.java\\)");

    static Stream<Path> chapters() throws IOException {
        return Documents.chapters().stream();
    }

    private static List<String> exercises(Path chapter) {
        String section = EXERCISES.matcher(Documents.text(chapter)).results()
                .map(match -> match.group(1)).findFirst().orElse("");
        return Pattern.compile("\n(?=\\d+\\. )").splitAsStream(section)
                .filter(exercise -> exercise.matches("(?s)\\d+\\. .*")).toList();
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void thereAreTwoOrMore(Path chapter) {
        assertTrue(exercises(chapter).size() >= 2, chapter + ": " + exercises(chapter));
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void everyOneLeadsToItsSolution(Path chapter) {
        assertEquals(List.of(), exercises(chapter).stream().filter(e -> !SOLUTION.matcher(e).find()).toList());
    }
}
