package nn.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sources of a module, from its root package. */
record SourceFolder(Path root) {

    /** The lines of the file that declares the class, without their indentation. A nested class stands in its outer. */
    List<String> lines(String type) {
        String outer = type.replaceFirst("\\$.*", "");
        try {
            return Files.readAllLines(root.resolve(outer.replace('.', '/') + ".java")).stream()
                    .map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
