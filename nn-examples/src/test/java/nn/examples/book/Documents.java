package nn.examples.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The README, the guide for contributors and the pages of the book. */
final class Documents {

    /** The root of the project, seen from where this module's tests run. */
    static final Path ROOT = Path.of("..");
    static final Path BOOK = Path.of("book");
    static final Path CONTENTS = BOOK.resolve("README.md");

    /** Whatever stands between two lines of three backquotes, and these lines. */
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```$");

    private Documents() {}

    static Stream<Path> all() throws IOException {
        Stream<Path> beside = Stream.of(ROOT.resolve("README.md"), ROOT.resolve(".github").resolve("CONTRIBUTING.md"));
        return Stream.concat(beside, Stream.concat(Stream.of(CONTENTS), chapters().stream()));
    }

    /** In the order of their numbers. */
    static List<Path> chapters() throws IOException {
        try (Stream<Path> files = Files.list(BOOK)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d\\d-.*\\.md")).sorted().toList();
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    /** What stands in the first line, after the sign of a heading. */
    static String title(Path page) {
        return text(page).lines().findFirst().orElseThrow().replaceFirst("^# ", "");
    }

    static Stream<String> fences(String document) {
        return FENCE.matcher(document).results().map(MatchResult::group);
    }

    static String withoutFences(String document) {
        return FENCE.matcher(document).replaceAll("");
    }
}
