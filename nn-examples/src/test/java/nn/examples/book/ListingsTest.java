package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The listings in the documents are the code as it stands, and the outputs what the programs print. {@code mvn test
 * -Dbook.update=true} rewrites the documents; {@code -Dbook.page=07} looks at those alone whose name has a 07 in it.
 */
class ListingsTest {

    private static final String SCALE = "nn-examples Scale";

    static Stream<Path> documents() throws IOException {
        return Documents.all()
                .filter(file -> !file.equals(Documents.CONTENTS))
                .filter(file -> file.toString().contains(System.getProperty("book.page", "")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyListingAndEveryOutputIsAsItIsNow(Path file) throws IOException {
        String document = Documents.text(file);
        assertTrue(Fences.anyIn(document), file + " holds no listing");
        if (Boolean.getBoolean("book.update")) {
            Files.writeString(file, Fences.renewed(document));
        } else {
            assertEquals(List.of(), Fences.outOfDate(document),
                    file + ": mvn test -Dbook.update=true brings it up to date");
        }
    }

    private static String fence(String kind, String reference, String content) {
        return "<!-- " + kind + ": " + reference + " -->\n```java\n" + content + "```\n";
    }

    private static String listing(String reference) {
        return Listings.of(Documents.ROOT, reference);
    }

    @Test
    void aListingThatDriftedIsRenewed() {
        String current = Fences.renewed(fence("listing", SCALE, "class Old {}\n"));
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
        assertEquals(fence("listing", SCALE + "#parameters", method), Fences.renewed(drifted));
    }

    @Test
    void overloadsStandOneBelowTheOther() {
        String listing = listing("nn-layers Dropout#forward");
        assertTrue(listing.startsWith("@Override\npublic Pass forward(Matrix x, Mode mode) {\n"), listing);
        assertTrue(listing.contains("\n}\n\nPass forward(Matrix x, Matrix mask) {\n"), listing);
    }

    @Test
    void aFieldAndATypeInAClassCanBeShownAndAVariableOfAMethodCannot() {
        assertEquals("private final Parameter gamma;\n", listing(SCALE + "#gamma"));
        String way = listing("nn-examples DescentPaths#Way");
        assertTrue(way.startsWith("enum Way {\n") && way.endsWith("\n}\n"), way);
        assertThrows(AssertionError.class, () -> listing(SCALE + "#dGamma"));
    }

    @Test
    void aConstructorIsCalledNew() {
        String constructor = listing(SCALE + "#new");
        assertTrue(constructor.startsWith("public Scale(int features) {\n"), constructor);
    }

    @Test
    void aReferenceWithoutABlankIsAFileWithItsImports() throws IOException {
        String test = "own-layer/src/test/java/own/SquaredDistanceTest.java";
        assertEquals(Files.readString(Path.of(test)), listing("nn-examples/" + test));
    }

    @Test
    void aListingOfWhatIsGoneIsAnError() {
        String file = fence("listing", "nn-examples Gone", "");
        String method = fence("listing", SCALE + "#gone", "");
        assertThrows(AssertionError.class, () -> Fences.outOfDate(file));
        assertThrows(AssertionError.class, () -> Fences.outOfDate(method));
    }

    @Test
    void anOutputThatDriftedIsRenewedAndOneThatIsAlikeIsNot() {
        String printed = fence("output", "Xor", Outputs.of("Xor"));
        assertEquals(printed, Fences.renewed(fence("output", "Xor", "0 xor 0 = 1\n")));
        String alike = printed.replace(" = ", "  = ");
        assertEquals(alike, Fences.renewed(alike));
        assertEquals(List.of(), Fences.outOfDate(alike));
    }

    /** The program prints 4.24835426e-18, which is rounding to an output, and a number to an exact one. */
    @Test
    void smallNumbersCountWhereTheOutputIsExact() {
        String printed = Outputs.of("book.UpdateGate");
        String drifted = printed.replace("4.24835426e-18", "4.3e-18");
        assertEquals(List.of(), Fences.outOfDate(fence("output", "book.UpdateGate", drifted)));
        assertEquals(1, Fences.outOfDate(fence("exact", "book.UpdateGate", drifted)).size());
        assertEquals(fence("exact", "book.UpdateGate", printed),
                Fences.renewed(fence("exact", "book.UpdateGate", drifted)));
    }

    @Test
    void whatIsOutOfDateIsNamedAlongWithWhatItIsNow() {
        String document = fence("output", "Xor", "1\n") + fence("listing", SCALE + "#gamma", "2\n");
        assertEquals(List.of("output: Xor is now\n" + Outputs.of("Xor"),
                "listing: nn-examples Scale#gamma is now\nprivate final Parameter gamma;\n"),
                Fences.outOfDate(document));
    }

    @Test
    void anOutputOfNoProgramIsAnError() {
        String unknown = fence("output", "Gone", "");
        assertThrows(AssertionError.class, () -> Fences.outOfDate(unknown));
    }
}
