package nn.rivals;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ReadmeTableTest {

    private static final String TABLE = """
            | rule | mistakes caught | not applicable | tiny |
            | --- | --: | --: | --: |
            | Some | 7 of 9 | 2 | 30 |
            """;

    private final ReadmeTable readme = new ReadmeTable("Text.\n\n<!-- table: checkers -->\n\n" + TABLE + "\nText.\n");

    @Test
    void theSameTableAndOneWithAFewAlarmsMorePass() {
        assertDoesNotThrow(() -> readme.compare(TABLE));
        assertDoesNotThrow(() -> readme.compare(TABLE.replace("30", "35")));
    }

    @Test
    void whatElseDiffersFails() {
        for (String other : new String[] {TABLE.replace("30", "36"), TABLE.replace("7 of", "8 of"),
            TABLE.replace("| 2 |", "| 3 |"), TABLE.replace("Some", "Other"), TABLE + "| More | 1 of 9 | 0 | 3 |\n",
            TABLE.replace("tiny", "large")}) {
            assertThrows(AssertionError.class, () -> readme.compare(other), other);
        }
    }

    @Test
    void aReadmeWithoutTheTableFails() {
        assertThrows(AssertionError.class, () -> new ReadmeTable("Text.\n").compare(TABLE));
    }
}
