package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No figure in a chapter's sentences is typed by hand: one of three digits or more, with a decimal point, stands in a
 * fence of the chapter, rounded perhaps, or as a percentage. What {@code <!-- quoted: source -->} stands above, up to
 * the next empty line, is from elsewhere.
 */
class NumbersTest {

    private static final Pattern MATHS_CODE_OR_TARGET = Pattern.compile("\\$`[^`]*`\\$|`[^`]*`|]\\([^)]*\\)");
    private static final Pattern QUOTED = Pattern.compile("(?s)<!-- quoted: [^>]+ -->\n.*?(\n\n|\\z)");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+\\.\\d+(e-?\\d+)?(?![\\w]|\\.\\d)");
    private static final int DIGITS = 3;

    static Stream<Path> chapters() throws IOException {
        return Documents.chapters().stream();
    }

    private static List<BigDecimal> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).map(BigDecimal::new).toList();
    }

    private static List<BigDecimal> inFences(String chapter) {
        return Documents.fences(chapter).flatMap(fence -> numbers(fence).stream()).toList();
    }

    private static List<BigDecimal> inSentences(String chapter) {
        String words = Documents.withoutFences(QUOTED.matcher(chapter).replaceAll("\n\n"));
        return numbers(MATHS_CODE_OR_TARGET.matcher(words).replaceAll("")).stream()
                .filter(number -> number.precision() >= DIGITS).toList();
    }

    private static boolean isRounded(BigDecimal number, BigDecimal exact) {
        return number.subtract(exact).abs().multiply(BigDecimal.valueOf(2)).compareTo(number.ulp()) <= 0;
    }

    private static List<BigDecimal> fromNowhere(String chapter) {
        List<BigDecimal> known = inFences(chapter);
        return inSentences(chapter).stream()
                .filter(n -> known.stream().noneMatch(k -> isRounded(n, k) || isRounded(n, k.movePointRight(2))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void everyFigureStandsInAFence(Path chapter) {
        assertEquals(List.of(), fromNowhere(Documents.text(chapter)));
    }

    @Test
    void aNumberTypedByHandIsFound() {
        assertEquals(List.of(new BigDecimal("2.72"), new BigDecimal("4.41e-7")), fromNowhere("""
                Of 3.14, 31.42 %, 0.5, `1.234` and JUnit 5.14.4 none is found, nor what is quoted; 2.72 and 4.41e-7 are.

                <!-- quoted: a table -->
                1.732

                ```
                pi 3.14159, a part 0.31416
                ```
                """));
    }
}
