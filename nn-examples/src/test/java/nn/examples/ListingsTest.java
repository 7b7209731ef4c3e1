package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The listings in the documents are the code as it stands, and the outputs what the programs print. {@code mvn test
 * -Dbook.update=true} rewrites the documents.
 */
class ListingsTest {

    private static final String SCALE = "nn-examples/src/main/java/nn/examples/Scale.java";

    static Stream<Path> documents() throws IOException {
        return Documents.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyListingAndEveryOutputIsAsItIsNow(Path file) throws IOException {
        String document = Files.readString(file);
        assertTrue(Documents.hasFences(document), file + " holds no listing");
        if (Boolean.getBoolean("book.update")) {
            Files.writeString(file, Documents.renewed(document));
        } else {
            assertEquals(Documents.current(document), document,
                    file + ": mvn test -Dbook.update=true brings it up to date");
        }
    }

    @Test
    void theBookHasChapters() throws IOException {
        assertFalse(Documents.chapters().isEmpty());
    }

    @Test
    void theReadmeShowsWhatXorAndTheRegressionPrint() throws IOException {
        String readme = Files.readString(Documents.ROOT.resolve("README.md"));
        assertTrue(readme.contains("```\n" + Outputs.of("Xor") + "```"), Outputs.of("Xor"));
        assertTrue(readme.contains("```\n" + Outputs.of("LinearRegression") + "```"), Outputs.of("LinearRegression"));
    }

    private static String fence(String kind, String reference, String content) {
        return "<!-- " + kind + ": " + reference + " -->\n```java\n" + content + "```\n";
    }

    /** Below the first row rounding takes part, which may differ between JDKs: there only the layout counts. */
    @Test
    void theReadmeShowsWhatNumericDifferentiationPrints() throws IOException {
        String readme = Files.readString(Documents.ROOT.resolve("README.md"));
        String report = NumericDifferentiation.report().replace(System.lineSeparator(), "\n");
        assertTrue(withoutNumbers(readme).contains("```\n" + withoutNumbers(report) + "\n"), report);
        assertTrue(readme.contains("```\n" + report.lines().limit(3).collect(Collectors.joining("\n")) + "\n"), report);
    }

    private static String withoutNumbers(String text) {
        return text.replaceAll("\\d(\\.\\d+)?(e-\\d\\d)?", "#");
    }

    @Test
    void aListingThatDriftedIsRenewed() {
        String current = Documents.current(fence("listing", SCALE, "class Old {}\n"));
        assertTrue(current.contains("public final class Scale implements Layer {"), current);
        assertFalse(current.contains("import "), current);
        assertFalse(current.contains("package "), current);
    }

    @Test
    void aListingOfAMethodIsTheMethodAlone() {
        String method = """
                @Override
                public Map<String, Parameter> parameters() {
                    return Named.of("gamma", gamma);
                }
                """;
        String drifted = fence("listing", SCALE + "#parameters", "old\n");
        assertEquals(fence("listing", SCALE + "#parameters", method), Documents.current(drifted));
    }

    @Test
    void overloadsStandOneBelowTheOther() {
        String listing = Listings.of(Documents.ROOT, "nn-layers/src/main/java/nn/layers/Dropout.java#forward");
        assertTrue(listing.startsWith("@Override\npublic Pass forward(Matrix x, Mode mode) {\n"), listing);
        assertTrue(listing.contains("\n}\n\nPass forward(Matrix x, Matrix mask) {\n"), listing);
    }

    @Test
    void aListingOfWhatIsGoneIsAnError() {
        String file = fence("listing", "nn-examples/Gone.java", "");
        String method = fence("listing", SCALE + "#gone", "");
        assertThrows(AssertionError.class, () -> Documents.current(file));
        assertThrows(AssertionError.class, () -> Documents.current(method));
    }

    @Test
    void anOutputThatDriftedIsRenewedAndOneThatIsAlikeIsNot() {
        String printed = fence("output", "Xor", Outputs.of("Xor"));
        assertEquals(printed, Documents.current(fence("output", "Xor", "0 xor 0 = 1\n")));
        String alike = printed.replace(" = ", "  = ");
        assertEquals(alike, Documents.current(alike));
        assertEquals(printed, Documents.renewed(alike));
    }

    @Test
    void anOutputOfNoProgramIsAnError() {
        String unknown = fence("output", "Gone", "");
        assertThrows(AssertionError.class, () -> Documents.current(unknown));
    }
}
