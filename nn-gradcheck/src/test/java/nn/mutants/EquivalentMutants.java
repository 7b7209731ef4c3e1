package nn.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nn.core.Require;

/** The mutants that no test can kill, as a file lists them: each with the reason why it computes the same. */
final class EquivalentMutants {

    private EquivalentMutants() {}

    static List<Mutant> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From paragraphs of class, line, change and reason. Throws IllegalArgumentException where one is missing. */
    static List<Mutant> parse(String text) {
        String list = text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
        return Arrays.stream(list.split("\n\\s*\n")).map(String::strip).filter(entry -> !entry.isEmpty())
                .map(EquivalentMutants::mutant).toList();
    }

    private static Mutant mutant(String entry) {
        List<String> lines = entry.lines().map(String::strip).toList();
        Require.that(lines.size() >= 4, "an entry is a class, a line, a change and the reason, not%n%s", entry);
        return new Mutant(lines.get(0), lines.get(1), lines.get(2));
    }
}
