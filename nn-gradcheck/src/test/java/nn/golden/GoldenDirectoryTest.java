package nn.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No golden vector lies unread: for every file of the directory some {@code GoldenTest} says that it reads it. */
class GoldenDirectoryTest {

    private static final Path DIRECTORY = Path.of("src/test/resources/golden");
    private static final Path TESTS = Path.of("src/test/java/nn/golden");
    private static final Pattern READING = Pattern.compile("GoldenFile\\.read\\(\"(\\w+)\"\\)");

    @Test
    void everyFileIsReadByATest() throws IOException {
        assertEquals(filesRead(), filesPresent());
    }

    private static Set<String> filesPresent() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> filesRead() throws IOException {
        try (Stream<Path> sources = Files.list(TESTS)) {
            return sources.filter(source -> source.toString().endsWith("GoldenTest.java"))
                    .flatMap(source -> READING.matcher(text(source)).results())
                    .map(reading -> reading.group(1) + ".txt")
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
