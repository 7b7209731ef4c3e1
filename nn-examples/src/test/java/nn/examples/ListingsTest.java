package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The listings in the documents are the code as it stands. A fence after {@code <!-- listing: path -->} holds the file
 * at that path without its package and import lines. {@code mvn test -Dbook.update=true} rewrites the documents.
 */
class ListingsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LISTING =
            Pattern.compile("(<!-- listing: (\\S+) -->\n```java\n)(.*?)(```\n)", Pattern.DOTALL);

    private static String current(String document) {
        return LISTING.matcher(document).replaceAll(ListingsTest::renewed);
    }

    private static String renewed(MatchResult listing) {
        return Matcher.quoteReplacement(listing.group(1) + code(ROOT.resolve(listing.group(2))) + listing.group(4));
    }

    private static String code(Path file) {
        String source = read(file);
        return source.substring(source.lastIndexOf("\nimport ")).replaceFirst("\nimport .*\n\n", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", ".github/CONTRIBUTING.md"})
    void everyListingIsTheCodeAsItStands(String name) throws IOException {
        Path file = ROOT.resolve(name);
        String document = read(file);
        assertTrue(LISTING.matcher(document).find(), name + " holds no listing");
        if (Boolean.getBoolean("book.update")) {
            Files.writeString(file, current(document));
        } else {
            assertEquals(current(document), document, name + ": mvn test -Dbook.update=true brings it up to date");
        }
    }

    @Test
    void theReadmeShowsWhatXorAndTheRegressionPrint() {
        String readme = read(ROOT.resolve("README.md"));
        String xor = Xor.report(Xor.learn(1)).replace(System.lineSeparator(), "\n");
        String regression = LinearRegression.report().replace(System.lineSeparator(), "\n");
        assertTrue(readme.contains("```\n" + xor + "\n```"), xor);
        assertTrue(readme.contains("```\n" + regression + "\n```"), regression);
    }

    /** Below the first row rounding takes part, which may differ between JDKs: there only the layout counts. */
    @Test
    void theReadmeShowsWhatNumericDifferentiationPrints() {
        String readme = read(ROOT.resolve("README.md"));
        String report = NumericDifferentiation.report().replace(System.lineSeparator(), "\n");
        assertTrue(withoutNumbers(readme).contains("```\n" + withoutNumbers(report) + "\n"), report);
        assertTrue(readme.contains("```\n" + report.lines().limit(3).collect(Collectors.joining("\n")) + "\n"), report);
    }

    private static String withoutNumbers(String text) {
        return text.replaceAll("\\d(\\.\\d+)?(e-\\d\\d)?", "#");
    }

    @Test
    void aListingThatDriftedIsRenewed() {
        String drifted = "<!-- listing: nn-examples/src/main/java/nn/examples/Scale.java -->\n"
                + "```java\nclass Old {}\n```\n";
        assertTrue(current(drifted).contains("public final class Scale implements Layer {"), current(drifted));
        assertTrue(!current(drifted).contains("import "), current(drifted));
    }

    @Test
    void aListingOfAFileThatIsGoneIsAnError() {
        String gone = "<!-- listing: nn-examples/Gone.java -->\n```java\n```\n";
        assertThrows(AssertionError.class, () -> current(gone));
    }
}
