package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a document links to within the project is there, down to the heading. */
class LinksTest {

    /** In Markdown or in HTML. Targets with a scheme are elsewhere, and not looked for. */
    private static final Pattern TARGET = Pattern.compile("(?:]\\(|(?:src|href)=\")(?!\\w+:)([^)\"\\s]+)[)\"]");

    static Stream<Path> documents() throws IOException {
        return Stream.concat(Documents.all(), Stream.of(Path.of("BENCHMARKS.md")));
    }

    private static List<String> targets(String document) {
        String prose = Documents.withoutFences(document);
        return TARGET.matcher(prose).results().map(target -> target.group(1)).toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyTargetIsThere(Path file) {
        assertEquals(List.of(), targets(Documents.text(file)).stream().filter(t -> !isThere(file, t)).toList());
    }

    private static boolean isThere(Path file, String target) {
        String[] parts = target.split("#", 2);
        Path linked = parts[0].isEmpty() ? file : file.toAbsolutePath().getParent().resolve(parts[0]).normalize();
        return Files.exists(linked) && (parts.length == 1 || anchors(Documents.text(linked)).contains(parts[1]));
    }

    private static Set<String> anchors(String document) {
        return Documents.withoutFences(document).lines()
                .filter(line -> line.startsWith("#"))
                .map(LinksTest::anchor)
                .collect(Collectors.toSet());
    }

    /** As GitHub makes it: lower case, a hyphen for each blank, no punctuation. */
    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ +", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }

    @Test
    void deadLinksAreFound() {
        Path readme = Documents.ROOT.resolve("README.md");
        assertEquals(List.of("gone.md", "#gone"), targets("""
                [a](gone.md) [b](pom.xml) [c](#gone) [d](#what-there-is) [e](scheme:gone) <img src="LICENSE">
                ```
                [f](gone-in-a-fence)
                ```
                """).stream().filter(target -> !isThere(readme, target)).toList());
    }
}
