package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chapters are numbered from 0 on, each ends with the way to its neighbours, and the page of contents lists them. */
class NavigationTest {

    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\((\\d\\d-[\\w-]+\\.md)\\)");

    static Stream<Integer> numbers() throws IOException {
        return IntStream.range(0, Documents.chapters().size()).boxed();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aChapterBearsItsNumberInItsNameAndItsTitle(int number) throws IOException {
        Path chapter = Documents.chapters().get(number);
        assertTrue(chapter.getFileName().toString().startsWith("%02d-".formatted(number)), chapter.toString());
        assertTrue(Documents.text(chapter).startsWith("# " + number + ". "), Documents.title(chapter));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aChapterEndsWithTheWayToItsNeighbours(int number) throws IOException {
        Path chapter = Documents.chapters().get(number);
        String text = Documents.text(chapter);
        String withWay = text.replaceFirst("(\n---\n\n[^\n]*\n)?\\z", "\n---\n\n") + way(number) + "\n";
        if (Boolean.getBoolean("book.update")) {
            Files.writeString(chapter, withWay);
        } else {
            assertEquals(withWay, text, chapter + ": mvn test -Dbook.update=true brings it up to date");
        }
    }

    private static String way(int number) throws IOException {
        List<Path> chapters = Documents.chapters();
        String before = number == 0 ? "" : "← " + link(chapters.get(number - 1)) + " · ";
        String after = number + 1 == chapters.size() ? "" : " · " + link(chapters.get(number + 1)) + " →";
        return before + "[Contents](README.md)" + after;
    }

    private static String link(Path chapter) {
        return "[" + Documents.title(chapter) + "](" + chapter.getFileName() + ")";
    }

    @Test
    void theContentsListEveryChapterByItsTitle() throws IOException {
        List<String> links =
                LINK.matcher(Documents.text(Documents.CONTENTS)).results().map(MatchResult::group).toList();
        assertEquals(Documents.chapters().stream().map(NavigationTest::link).toList(), links);
    }
}
