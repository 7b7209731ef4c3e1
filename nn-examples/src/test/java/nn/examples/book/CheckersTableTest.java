package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The chapter on the gradient check shows the table of checkers that the README shows, where the comparison itself
 * holds it to what was measured. {@code -Dbook.update=true} takes it over.
 */
class CheckersTableTest {

    private static final Path CHAPTER = Documents.BOOK.resolve("07-gradient-check.md");
    private static final Pattern TABLE = Pattern.compile("(?<=<!-- table: checkers -->\n\n)(\\|.*\n)+");

    private static String table(Path file) {
        Matcher table = TABLE.matcher(Documents.text(file));
        assertTrue(table.find(), file + " has no table of checkers");
        return table.group();
    }

    @Test
    void theChapterShowsTheTableOfTheReadme() throws IOException {
        String measured = table(Documents.ROOT.resolve("README.md"));
        if (Boolean.getBoolean("book.update")) {
            String chapter = Documents.text(CHAPTER);
            Files.writeString(CHAPTER, TABLE.matcher(chapter).replaceFirst(Matcher.quoteReplacement(measured)));
        }
        assertEquals(measured, table(CHAPTER), "mvn test -Dbook.update=true brings it up to date");
    }
}
