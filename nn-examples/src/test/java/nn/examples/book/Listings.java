package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Name;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Code as a document shows it. {@code nn-layers Dense} is the class of that name in that folder, without its package
 * and import lines; {@code nn-layers Dense#backward} what is called backward in it: methods, one below the other if
 * there are several, fields of the class, or types in it; {@code nn-layers Dense#new} its constructors. A reference
 * without a blank is the path of a file, and stands for all of it.
 */
final class Listings {

    private static final String CONSTRUCTOR = "<init>";

    private Listings() {}

    static String of(Path root, String reference) {
        String[] parts = reference.split("#");
        boolean isClass = parts[0].contains(" ");
        Path file = isClass ? sourceOf(root, parts[0].split(" ")) : root.resolve(parts[0]);
        try {
            String source = Files.readString(file);
            return !isClass ? source : parts.length == 1 ? body(source) : members(file, parts[1]);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    /** The one file of the class in the sources below a folder. */
    private static Path sourceOf(Path root, String... folderAndClass) {
        try (Stream<Path> files = Files.walk(root.resolve(folderAndClass[0]).resolve("src"))) {
            List<Path> found = files.filter(file -> file.endsWith(folderAndClass[1] + ".java")).toList();
            assertEquals(1, found.size(), () -> String.join(" ", folderAndClass) + " is " + found);
            return found.get(0);
        } catch (IOException e) {
            throw new AssertionError("no folder " + folderAndClass[0], e);
        }
    }

    private static String body(String source) {
        return source.replaceFirst("\\Apackage .*\n\n", "").replaceFirst("\\A((import .*\n)+\n)+", "");
    }

    /** As javac's own parser finds them. */
    private static String members(Path file, String name) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(ignored -> {}, null, null)) {
            JavacTask task = (JavacTask) javac.getTask(
                    null, files, ignored -> {}, List.of("-proc:none"), null, files.getJavaFileObjects(file));
            CompilationUnitTree unit = task.parse().iterator().next();
            List<String> found = new ArrayList<>();
            String member = name.equals("new") ? CONSTRUCTOR : name;
            new Members(member, unit, Trees.instance(task).getSourcePositions()).scan(unit, found);
            assertFalse(found.isEmpty(), () -> file + " has nothing called " + name);
            return String.join("\n", found);
        }
    }

    /** Collects the source of everything of one name; what stands inside of methods has none. */
    private static final class Members extends TreePathScanner<Boolean, List<String>> {

        private final String name;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Members(String name, CompilationUnitTree unit, SourcePositions positions) {
            this.name = name;
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Boolean visitClass(ClassTree type, List<String> found) {
            addIfCalledSo(type.getSimpleName(), type, found);
            return super.visitClass(type, found);
        }

        @Override
        public Boolean visitMethod(MethodTree method, List<String> found) {
            addIfCalledSo(method.getName(), method, found);
            return super.visitMethod(method, found);
        }

        @Override
        public Boolean visitVariable(VariableTree variable, List<String> found) {
            if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
                addIfCalledSo(variable.getName(), variable, found);
            }
            return super.visitVariable(variable, found);
        }

        /** Without the indentation that its first line has. */
        private void addIfCalledSo(Name called, Tree tree, List<String> found) {
            if (called.contentEquals(name)) {
                int start = (int) positions.getStartPosition(unit, tree);
                int end = (int) positions.getEndPosition(unit, tree);
                int line = text().lastIndexOf('\n', start) + 1;
                found.add(text().substring(line, end).stripIndent() + "\n");
            }
        }

        private String text() {
            try {
                return unit.getSourceFile().getCharContent(true).toString();
            } catch (IOException e) {
                throw new AssertionError("cannot read " + unit.getSourceFile(), e);
            }
        }
    }
}
