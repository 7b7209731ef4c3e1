package nn.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The README, the guide for contributors and the chapters of the book. A fence after {@code <!-- listing: path -->} or
 * {@code <!-- listing: path#method -->} holds code, and one after {@code <!-- output: name -->} what a program prints.
 */
final class Documents {

    static final Path ROOT = Path.of("..");

    private static final Path BOOK = Path.of("book");
    private static final Pattern FENCE =
            Pattern.compile("(<!-- (listing|output): (\\S+) -->\n```\\w*\n)(.*?)(```\n)", Pattern.DOTALL);

    private Documents() {}

    static Stream<Path> all() throws IOException {
        Stream<Path> beside = Stream.of(ROOT.resolve("README.md"), ROOT.resolve(".github").resolve("CONTRIBUTING.md"));
        return Stream.concat(beside, chapters().stream());
    }

    static List<Path> chapters() throws IOException {
        try (Stream<Path> files = Files.list(BOOK)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    static boolean hasFences(String document) {
        return FENCE.matcher(document).find();
    }

    /** The document with every listing and every output as it is now; an output that is like it stays as it is. */
    static String current(String document) {
        return withFences(document, fence -> fence.group(2).equals("listing")
                ? now(fence)
                : likePrinted(fence.group(4), now(fence)));
    }

    /** The document with every listing and every output as it is now, to the last digit. */
    static String renewed(String document) {
        return withFences(document, Documents::now);
    }

    private static String withFences(String document, Function<MatchResult, String> content) {
        return FENCE.matcher(document).replaceAll(fence ->
                Matcher.quoteReplacement(fence.group(1) + content.apply(fence) + fence.group(5)));
    }

    private static String now(MatchResult fence) {
        return fence.group(2).equals("listing") ? Listings.of(ROOT, fence.group(3)) : Outputs.of(fence.group(3));
    }

    /** What is shown stays as long as it is like what is printed. */
    private static String likePrinted(String shown, String printed) {
        return Likeness.alike(shown, printed) ? shown : printed;
    }
}
