package nn.optim.files;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nn.core.Matrix;
import nn.core.Named;
import nn.core.Require;
import nn.optim.Resumable;
import nn.optim.Shapes;

/**
 * Several things that go on together, as a model, its optimizer and its trainer: what one of them remembers as
 * {@code weight} is {@code model.weight} here. They stand in the order of their names.
 */
public final class Checkpoint implements Resumable {

    private final SortedMap<String, Resumable> parts;

    /**
     * The parts by name; a name is not empty and has no dot, which would make two names one.
     *
     * @param parts what is saved and restored together: a model's weights, its optimizer, its trainer
     */
    public Checkpoint(Map<String, ? extends Resumable> parts) {
        this.parts = new TreeMap<>(parts);
        this.parts.keySet().forEach(name -> Require.that(!name.isEmpty() && !name.contains("."),
                "Checkpoint: the name of a part is not empty and has no dot, not \"%s\"", name));
    }

    /**
     * Writes what all parts remember to a file, which is replaced whole or not at all. Throws UncheckedIOException if
     * it cannot be written.
     *
     * @param path by convention ends in {@code .npz}
     */
    public void save(Path path) {
        StateFile.save(this, path);
    }

    /**
     * Restores all parts, or throws and changes none: FileFormatException if the file is damaged, a name is missing or
     * unknown, a shape is another or a part refuses its state, UncheckedIOException if it cannot be read.
     *
     * @param path of a file that {@link #save} wrote
     */
    public void load(Path path) {
        StateFile.load(this, path);
    }

    @Override
    public Map<String, Matrix> state() {
        return Named.collect(parts, Resumable::state);
    }

    /** Restores all parts; if one throws, each has what it had before. */
    @Override
    public void restore(Map<String, Matrix> state) {
        Map<String, Matrix> before = state();
        Shapes.requireSame(Shapes.of(before), Shapes.of(state));
        try {
            parts.forEach((name, part) -> part.restore(Named.under(name + ".", state)));
        } catch (RuntimeException | Error failure) {
            putBack(before, failure);
            throw failure;
        }
    }

    private void putBack(Map<String, Matrix> before, Throwable failure) {
        parts.forEach((name, part) -> {
            try {
                part.restore(Named.under(name + ".", before));
            } catch (RuntimeException e) {
                failure.addSuppressed(e);
            }
        });
    }

    @Override
    public String toString() {
        return "Checkpoint(" + String.join(", ", parts.keySet()) + ")";
    }
}
