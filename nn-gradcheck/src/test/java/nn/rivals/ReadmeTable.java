package nn.rivals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of the README that stands after {@code <!-- table: checkers -->}. */
record ReadmeTable(String document) {

    private static final Path FILE = Path.of("..", "README.md");
    private static final Pattern TABLE = Pattern.compile("(?<=<!-- table: checkers -->\n\n)(\\|.*\n)*");
    private static final String UPDATE = "README.md: mvn test -Dbook.update=true brings it up to date";
    private static final String CAUGHT = "mistakes caught";
    private static final String NOT_APPLICABLE = "not applicable";

    /**
     * Counts of alarms may differ by so much: {@code Math.exp} and {@code Math.tanh} differ in the last bit from one
     * JDK to the next, and some trials lie that close to a tolerance. Between 17 and 25, one count differs by two.
     */
    private static final int MARGIN = 5;

    static ReadmeTable read() throws IOException {
        return new ReadmeTable(Files.readString(FILE));
    }

    void update(String table) throws IOException {
        Files.writeString(FILE, TABLE.matcher(document).replaceFirst(Matcher.quoteReplacement(table)));
    }

    /** Fails unless the README's table is this one: words and mistakes caught exactly, the other numbers nearly. */
    void compare(String table) {
        Matcher shown = TABLE.matcher(document);
        assertTrue(shown.find(), "README.md has no table of checkers");
        List<List<String>> expected = cells(table);
        List<List<String>> found = cells(shown.group());
        assertEquals(expected.size(), found.size(), UPDATE);
        for (int i = 0; i < expected.size(); i++) {
            compareRow(expected.get(0), expected.get(i), found.get(i));
        }
    }

    private static void compareRow(List<String> header, List<String> expected, List<String> found) {
        assertEquals(expected.size(), found.size(), UPDATE);
        for (int j = 0; j < expected.size(); j++) {
            String column = header.get(j);
            boolean exact = column.equals(CAUGHT) || column.equals(NOT_APPLICABLE) || !isNumber(expected.get(j));
            assertTrue(exact ? found.get(j).equals(expected.get(j)) : isClose(found.get(j), expected.get(j)),
                    "%s: %s: %s, not %s. %s".formatted(expected.get(0), column, expected.get(j), found.get(j), UPDATE));
        }
    }

    private static boolean isNumber(String cell) {
        return cell.matches("\\d+");
    }

    private static boolean isClose(String found, String expected) {
        return isNumber(found) && Math.abs(Integer.parseInt(found) - Integer.parseInt(expected)) <= MARGIN;
    }

    private static List<List<String>> cells(String table) {
        return table.lines().map(line -> List.of(line.substring(1, line.length() - 1).split("\\|")))
                .map(cells -> cells.stream().map(String::strip).toList()).toList();
    }
}
